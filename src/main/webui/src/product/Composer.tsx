import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { PictureButton } from "../pictures/PictureButton";
import { PictureDrop } from "../pictures/PictureDrop";
import { PictureStrip } from "../pictures/PictureStrip";
import type { Pictures } from "../pictures/usePictures";
import { Button } from "../ui/Button";
import styles from "./Composer.module.css";

interface Props {
  label: string;
  placeholder: string;
  submit: string;
  /** How short a prompt the service takes. */
  shortest: number;
  value: string;
  onChange: (value: string) => void;
  onSubmit: (prompt: string) => void;
  pictures: Pictures;
  /** What pictures are for here, as the words of their button. */
  picturesLabel?: string;
  /** Why nothing can be sent now, if so. */
  blocked?: string | null;
  pending?: boolean;
  /** Further options, beside the button for pictures. */
  children?: ReactNode;
  large?: boolean;
  autoFocus?: boolean;
}

const LONGEST = 2_000;

/** Where a wish is written, with pictures to show what is meant. Enter sends it, Shift and Enter begins a new line. */
export function Composer(props: Props) {
  const { label, value, pictures, blocked, pending, shortest } = props;
  const id = useId();
  const [tooShort, setTooShort] = useState(false);
  const disabled = Boolean(blocked) || pending || pictures.uploading;

  const send = () => {
    const prompt = value.trim();
    setTooShort(prompt.length < shortest);
    if (prompt.length >= shortest && !disabled) {
      props.onSubmit(prompt);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };

  return (
    <PictureDrop onPictures={pictures.add}>
      <form className={props.large ? `${styles.composer} ${styles.large}` : styles.composer} onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <textarea
          id={id}
          className={styles.text}
          placeholder={props.placeholder}
          rows={props.large ? 3 : 2}
          maxLength={LONGEST}
          value={value}
          autoFocus={props.autoFocus}
          aria-invalid={tooShort}
          aria-describedby={tooShort ? `${id}-short` : undefined}
          onChange={(event) => {
            setTooShort(false);
            props.onChange(event.target.value);
          }}
          onKeyDown={sendOnEnter}
        />
        {tooShort && (
          <p id={`${id}-short`} role="alert" className={styles.short}>
            Please write at least {shortest} characters.
          </p>
        )}
        {blocked && value.trim() !== "" && <p className={styles.blocked}>{blocked}</p>}
        <PictureStrip pictures={pictures.pictures} remove={pictures.remove} />
        <div className={styles.tools}>
          <PictureButton onPictures={pictures.add} label={props.picturesLabel} />
          {props.children}
          <Button type="submit" variant="primary" icon="arrowUp" disabled={disabled} title={blocked ?? undefined} className={styles.send}>
            {props.submit}
          </Button>
        </div>
      </form>
    </PictureDrop>
  );
}
