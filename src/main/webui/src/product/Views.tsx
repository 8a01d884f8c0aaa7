import { useState } from "react";
import { Dialog } from "../ui/Dialog";
import styles from "./Views.module.css";

/** The pictures that a model was made from; one opens large. */
export function Views({ images, version }: { images: string[]; version: string }) {
  const [large, setLarge] = useState<number | null>(null);
  if (images.length === 0) {
    return null;
  }
  return (
    <>
      <ul className={styles.views}>
        {images.map((image, index) => (
          <li key={image}>
            <button type="button" onClick={() => setLarge(index)} aria-label={`View ${index + 1} of ${version}, larger`}>
              <img src={image} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Dialog title={`View ${(large ?? 0) + 1} of ${version}`} open={large !== null} onClose={() => setLarge(null)} wide>
        {large !== null && <img className={styles.large} src={images[large]} alt={`View ${large + 1} of ${version}`} />}
      </Dialog>
    </>
  );
}
