import { Link } from "wouter";
import { HOME } from "../routes";
import styles from "./NotFoundPage.module.css";

export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <h1>There is no such page</h1>
      <p>
        <Link href={HOME}>Go to the start</Link>
      </p>
    </div>
  );
}
