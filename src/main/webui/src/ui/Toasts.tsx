import { useStore } from "../api/store";
import { IconButton } from "./IconButton";
import styles from "./Toasts.module.css";
import { dismiss, toasts } from "./toasts";

/** Always in the document, as screen readers only tell changes of what was there before. */
export function Toasts() {
  const shown = useStore(toasts);
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={`${styles.toast} ${styles[toast.tone]}`}>
          <p>{toast.text}</p>
          <IconButton icon="close" label="Dismiss" onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
