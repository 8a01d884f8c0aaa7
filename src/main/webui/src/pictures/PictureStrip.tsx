import { Icon } from "../ui/Icon";
import styles from "./PictureStrip.module.css";
import type { Pictures } from "./usePictures";

/** The chosen pictures, small, each with a way to take it out. */
export function PictureStrip({ pictures, remove }: Pick<Pictures, "pictures" | "remove">) {
  if (pictures.length === 0) {
    return null;
  }
  return (
    <ul className={styles.strip} aria-label="Reference pictures">
      {pictures.map((picture) => (
        <li key={picture.id} className={picture.remoteUrl ? styles.picture : `${styles.picture} ${styles.uploading}`}>
          <img src={picture.preview} alt={picture.name} />
          <button type="button" aria-label={`Remove ${picture.name}`} onClick={() => remove(picture.id)}>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
