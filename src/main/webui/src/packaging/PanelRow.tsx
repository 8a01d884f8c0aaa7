import { Button } from "../ui/Button";
import { momentText } from "../ui/time";
import styles from "./PanelList.module.css";
import type { PackageShape } from "./packaging-service";
import { isCropped, isRound, millimetres, panelName, panelSizeText, type PanelView } from "./panels";

interface Props {
  shape: PackageShape;
  view: PanelView;
  /** The artwork as a URL of this page. */
  picture: string | null;
  selected: boolean;
  onSelect: () => void;
  onRetry: (() => void) | null;
  onDelete: () => void;
  onReuse: (prompt: string) => void;
  busy: boolean;
}

const STATUS = { empty: "Empty", generating: "Being made", done: "Done", failed: "Failed" } as const;

export function PanelRow({ shape, view, picture, selected, onSelect, onRetry, onDelete, onReuse, busy }: Props) {
  const { panel, status, texture } = view;
  const name = panelName(panel);
  return (
    <li className={selected ? `${styles.panel} ${styles.selected}` : styles.panel} data-status={status}>
      <button type="button" className={styles.line} aria-pressed={selected} onClick={onSelect}>
        <span className={isRound(shape.type, panel) ? `${styles.thumbnail} ${styles.round}` : styles.thumbnail}>
          {picture && <img src={picture} alt="" />}
        </span>
        <span className={styles.text}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>{panelSizeText(shape, panel)}</span>
        </span>
        <span className={`${styles.status} ${styles[status]}`}>{STATUS[status]}</span>
      </button>
      {selected && (texture || onRetry) && (
        <div className={styles.details}>
          {texture && (
            <p>
              <q>{texture.prompt}</q> <time dateTime={texture.generated_at}>{momentText(texture.generated_at)}</time>
            </p>
          )}
          {texture && isCropped(texture, shape) && (
            <p className={styles.facts}>
              It was made for {millimetres(texture.dimensions.width)} × {millimetres(texture.dimensions.height)} mm; what does not fit now is cut off.
            </p>
          )}
          <div className={styles.actions}>
            {onRetry && (
              <Button small icon="refresh" disabled={busy} onClick={onRetry} aria-label={`Try ${name} again`}>
                Try again
              </Button>
            )}
            {texture && (
              <>
                <Button small variant="quiet" onClick={() => onReuse(texture.prompt)}>
                  Use these words
                </Button>
                <Button small variant="danger" icon="close" disabled={busy} onClick={onDelete} aria-label={`Delete the artwork of ${name}`}>
                  Delete
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </li>
  );
}
