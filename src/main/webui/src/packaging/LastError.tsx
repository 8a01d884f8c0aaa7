import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { failureOf } from "./failure";
import type { PackageType } from "./packaging-service";
import { panelsText } from "./panels";

interface Props {
  error: string;
  /** Of the panels that failed; null when it is not known. */
  type: PackageType | null;
  shown: PackageType;
  /** Makes all that failed once more; null when nobody knows what was asked for. */
  onRetry: (() => void) | null;
  retrying: boolean;
}

/** Why the last generation brought less than was asked for, and the way to try it once more. */
export function LastError({ error, type, shown, onRetry, retrying }: Props) {
  const failure = failureOf(error);
  if (!failure) {
    return <Notice tone="info">{error}</Notice>;
  }
  const actions = onRetry && (
    <Button small icon="refresh" onClick={onRetry} disabled={retrying}>
      Try again
    </Button>
  );
  return (
    <Notice tone="error" actions={actions}>
      <p>
        <strong>
          Failed to make {panelsText(failure.panels, type ?? shown)}
          {type && type !== shown && ` of the ${type}`}.
        </strong>{" "}
        {failure.reason}
      </p>
      {!onRetry && <p>Describe it once more below.</p>}
    </Notice>
  );
}
