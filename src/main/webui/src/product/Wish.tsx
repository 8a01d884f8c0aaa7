import styles from "./Turn.module.css";

/** What somebody asked for, in their words. */
export function Wish({ text }: { text: string }) {
  return <p className={styles.wish}>{text}</p>;
}
