import type { ReactNode } from "react";
import { Icon } from "./Icon";
import styles from "./Notice.module.css";

/** Something to know where one is looking, with what can be done about it. */
export function Notice({ tone, children, actions }: { tone: "info" | "error" | "warning"; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "error" ? "alert" : "status"}>
      {tone !== "info" && <Icon name="warning" />}
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
