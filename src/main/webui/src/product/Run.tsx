import { JobProgress } from "../jobs/JobProgress";
import { useElapsed } from "../ui/time";
import { Button } from "../ui/Button";
import { requestToRepeat } from "./last-run";
import type { ProductState, ProductStatus } from "./product-service";
import styles from "./Turn.module.css";
import { Wish } from "./Wish";

interface Props {
  state: ProductState;
  status: ProductStatus | null;
  onCancel: () => void;
  cancelling: boolean;
}

/** The run that is under way: what was asked for, how far it is, and the way out. */
export function Run({ state, status, onCancel, cancelling }: Props) {
  const wish = state.in_progress ? state.last_request?.prompt : requestToRepeat(state)?.prompt;
  return (
    <article className={styles.turn} aria-label="Being made">
      {wish && <Wish text={wish} />}
      <div className={styles.result}>
        <JobProgress
          label="Making the product"
          message={status?.message ?? state.message}
          progress={status?.progress ?? state.progress}
          elapsed={useElapsed(state.generation_started_at)}
          action={
            <Button small icon="stop" onClick={onCancel} disabled={cancelling}>
              Cancel
            </Button>
          }
        />
      </div>
    </article>
  );
}
