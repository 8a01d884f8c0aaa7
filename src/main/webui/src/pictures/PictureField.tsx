import { useRef } from "react";
import { Icon } from "../ui/Icon";
import { PictureDrop } from "./PictureDrop";
import styles from "./PictureField.module.css";
import { PICTURE_TYPES } from "./upload";
import type { Pictures } from "./usePictures";

interface Props {
  label: string;
  hint?: string;
  pictures: Pictures;
  limit: number;
  /** What each place is for, such as the sides of an object. */
  places?: readonly string[];
}

/** Where pictures are dropped, pasted or chosen. With one place for one picture, another one takes its place. */
export function PictureField({ label, hint, pictures: { pictures, add, remove }, limit, places }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const empty = pictures.length === 0;
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <PictureDrop onPictures={add} className={limit === 1 ? `${styles.drop} ${styles.one}` : styles.drop}>
        {pictures.map((picture, index) => (
          <div key={picture.id} className={picture.remoteUrl ? styles.picture : `${styles.picture} ${styles.uploading}`}>
            <img src={picture.preview} alt={picture.name} />
            {places && <span className={styles.caption}>{places[index]}</span>}
            <button type="button" className={styles.remove} aria-label={`Remove ${picture.name}`} onClick={() => remove(picture.id)}>
              <Icon name="close" size={14} />
            </button>
          </div>
        ))}
        {pictures.length < limit && (
          <button
            type="button"
            className={empty ? `${styles.choose} ${styles.wide}` : styles.choose}
            aria-label={`${label}: choose a file`}
            onClick={() => input.current?.click()}
          >
            <Icon name="frame" />
            {empty ? "Drop, paste or choose" : (places?.[pictures.length] ?? "Another")}
          </button>
        )}
      </PictureDrop>
      {hint && <p className={styles.hint}>{hint}</p>}
      <input
        ref={input}
        type="file"
        accept={PICTURE_TYPES.join(",")}
        multiple={limit > 1}
        hidden
        aria-label={label}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          // the same file may be chosen again
          event.target.value = "";
        }}
      />
    </div>
  );
}
