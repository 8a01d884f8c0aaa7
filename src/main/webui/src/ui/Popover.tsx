import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";
import styles from "./Popover.module.css";

export interface TriggerProps {
  "aria-expanded": boolean;
  "aria-controls": string;
  onClick: () => void;
  ref: Ref<HTMLButtonElement>;
}

interface Props {
  label: string;
  /** The button that opens it. */
  trigger: (props: TriggerProps) => ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Where it opens, seen from the button. */
  side?: "above" | "below";
  align?: "start" | "end";
}

/** A small panel beside its button. Escape, a click elsewhere, or leaving it with the keyboard closes it. */
export function Popover({ label, trigger, children, side = "below", align = "end" }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) {
      return;
    }
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className={styles.root} ref={root} onKeyDown={closeOnEscape}>
      {trigger({ "aria-expanded": open, "aria-controls": id, onClick: () => setOpen(!open), ref: button })}
      {open && (
        <div id={id} role="group" aria-label={label} className={`${styles.panel} ${styles[side]} ${styles[align]}`}>
          {typeof children === "function" ? children(close) : children}
        </div>
      )}
    </div>
  );
}
