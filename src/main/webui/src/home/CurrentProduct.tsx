import { Link } from "wouter";
import type { ProductState } from "../product/product-service";
import { PRODUCT } from "../routes";
import styles from "./CurrentProduct.module.css";

/** The way back to what the workspace shows already. */
export function CurrentProduct({ state, running }: { state: ProductState; running: boolean }) {
  const preview = state.images[0];
  return (
    <Link href={PRODUCT} className={styles.card}>
      {preview ? <img src={preview} alt="" /> : <span className={styles.blank} />}
      <span className={styles.text}>
        <strong>{running ? "Being made now" : "Continue"}</strong>
        <span>{(running ? state.last_request?.prompt : state.prompt) ?? state.prompt}</span>
        {!running && (
          <small>
            {state.iterations.length === 1 ? "1 version" : `${state.iterations.length} versions`}, which stay within reach when you begin anew.
          </small>
        )}
      </span>
    </Link>
  );
}
