import { Button } from "../ui/Button";
import { momentText } from "../ui/time";
import { leftBehind } from "./lineage";
import type { ProductState } from "./product-service";
import styles from "./LeftBehindVersions.module.css";

interface Props {
  state: ProductState;
  disabled: boolean;
  onRestore: (iteration: string) => void;
}

/** Nothing is ever thrown away: what going back, or a new product, left behind stands here. */
export function LeftBehindVersions({ state, disabled, onRestore }: Props) {
  const others = leftBehind(state);
  if (others.length === 0) {
    return null;
  }
  return (
    <details className={styles.others}>
      <summary>
        {others.length === 1 ? "1 other version" : `${others.length} other versions`}
      </summary>
      <ul>
        {others.map(({ iteration, origin }) => (
          <li key={iteration.id} className={styles.other}>
            {iteration.images[0] ? <img src={iteration.images[0]} alt="" loading="lazy" /> : <span className={styles.blank} />}
            <div className={styles.text}>
              <p title={iteration.prompt}>{iteration.prompt}</p>
              <small>
                {origin} · {momentText(iteration.created_at)}
              </small>
            </div>
            <Button small disabled={disabled} onClick={() => onRestore(iteration.id)} aria-label={`Restore “${iteration.prompt}”`}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
