import type { ReactNode, Ref } from "react";
import styles from "./Workbench.module.css";

interface Props {
  title: string;
  purpose: string;
  /** Above both columns. */
  children?: ReactNode;
  /** What goes in. */
  order: ReactNode;
  /** What comes out. */
  outcome: ReactNode;
  outcomeRef?: Ref<HTMLElement>;
}

/** A page where something is ordered on one side and appears on the other; on a phone, below. */
export function Workbench({ title, purpose, children, order, outcome, outcomeRef }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.opening}>
        <h1>{title}</h1>
        <p>{purpose}</p>
      </header>
      {children}
      <div className={styles.columns}>
        <section className={styles.order} aria-label="Order">
          {order}
        </section>
        <section className={styles.outcome} aria-label="Result" ref={outcomeRef}>
          {outcome}
        </section>
      </div>
    </div>
  );
}

/** Where the columns stand below each other, goes to the result; where it is seen anyway, nothing moves. */
export function bringIntoView(outcome: HTMLElement | null): void {
  if (outcome && outcome.getBoundingClientRect().top > window.innerHeight / 3) {
    outcome.scrollIntoView({ block: "start" });
  }
}
