import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { requestToRepeat } from "./last-run";
import type { ProductState, RunRequest } from "./product-service";
import styles from "./Turn.module.css";
import { Wish } from "./Wish";

interface Props {
  state: ProductState;
  reason: string | null;
  onRetry: (request: RunRequest) => void;
  retrying: boolean;
}

/** A run that led to nothing: why, and the way to try it once more. */
export function FailedRun({ state, reason, onRetry, retrying }: Props) {
  const request = requestToRepeat(state);
  return (
    <article className={styles.turn} aria-label="Failed run">
      {request && <Wish text={request.prompt} />}
      <Notice
        tone="error"
        actions={
          request && (
            <Button small icon="refresh" disabled={retrying} onClick={() => onRetry(request)}>
              Try again
            </Button>
          )
        }
      >
        <p>{reason ?? "The run failed."}</p>
        {state.iterations.length > 0 && <p className={styles.facts}>The product is as it was before.</p>}
      </Notice>
    </article>
  );
}
