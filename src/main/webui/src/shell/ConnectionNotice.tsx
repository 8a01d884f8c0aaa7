import { useServiceReachable } from "../api/connection";
import styles from "./ConnectionNotice.module.css";

/** The page goes on by itself when the service is back, so that there is nothing to press. */
export function ConnectionNotice() {
  const reachable = useServiceReachable();
  return (
    <div role="status" className={reachable ? "visually-hidden" : styles.notice}>
      {!reachable && "The service does not answer. The page goes on by itself as soon as it does."}
    </div>
  );
}
