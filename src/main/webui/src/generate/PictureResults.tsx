import { useState } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { saveUrl } from "../ui/save";
import type { HandOn } from "./hand-on";
import styles from "./Outcome.module.css";
import { STEPS_FROM_PICTURE } from "./steps";

interface Props {
  urls: string[];
  title: string;
  onHandOn: (handOn: HandOn) => void;
}

/** The pictures that a step made, each to be saved or handed on. */
export function PictureResults({ urls, title, onHandOn }: Props) {
  const [large, setLarge] = useState<number | null>(null);
  return (
    <>
      <ul className={urls.length === 1 ? `${styles.pictures} ${styles.single}` : styles.pictures}>
        {urls.map((url, index) => {
          const name = urls.length === 1 ? "the picture" : `picture ${index + 1}`;
          return (
            <li key={index} className={styles.picture}>
              <button type="button" className={styles.open} onClick={() => setLarge(index)} aria-label={`Show ${name} larger`}>
                <img src={url} alt={`${title}, ${name}`} />
              </button>
              <div className={styles.actions}>
                <Button small icon="download" aria-label={`Download ${name}`} onClick={() => void saveUrl(url, `${title}-${index + 1}.png`)}>
                  Download
                </Button>
                <NextStep name={name} onChoose={(step) => onHandOn({ step, pictures: [url] })} />
              </div>
            </li>
          );
        })}
      </ul>
      {urls.length > 1 && (
        <div className={styles.actions}>
          <Button small icon="cube" onClick={() => onHandOn({ step: "image-to-model", pictures: urls })}>
            Use all as the views of one model
          </Button>
        </div>
      )}
      <Dialog title={title} open={large !== null} onClose={() => setLarge(null)} wide>
        {large !== null && <img className={styles.large} src={urls[large]} alt={title} />}
      </Dialog>
    </>
  );
}

type PictureStep = Extract<HandOn, { pictures: string[] }>["step"];

function NextStep({ name, onChoose }: { name: string; onChoose: (step: PictureStep) => void }) {
  return (
    <Popover
      label={`Go on with ${name}`}
      align="start"
      trigger={(props) => (
        <Button {...props} small icon="plus" aria-label={`Use ${name} in the next step`}>
          Use in …
        </Button>
      )}
    >
      {(close) => (
        <ul className={styles.menu}>
          {STEPS_FROM_PICTURE.map(({ id, title, icons }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  close();
                  onChoose(id as PictureStep);
                }}
              >
                <Icon name={icons[1]} size={16} />
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
