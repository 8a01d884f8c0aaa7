import { PanelRow } from "./PanelRow";
import styles from "./PanelList.module.css";
import type { PackageShape, Panel } from "./packaging-service";
import type { PanelView } from "./panels";
import type { PanelPictures } from "./usePanelPictures";

export interface PanelListProps {
  shape: PackageShape;
  views: readonly PanelView[];
  pictures: PanelPictures;
  selected: Panel;
  onSelect: (panel: Panel) => void;
  /** Makes a panel once more that failed; null when nobody knows what was asked for. */
  onRetry: (panel: Panel) => (() => void) | null;
  onDelete: (panel: Panel) => void;
  /** Puts words where the next wish is written. */
  onReuse: (prompt: string) => void;
  busy: boolean;
}

/** What each panel is, and what can be done with the selected one. */
export function PanelList({ shape, views, pictures, selected, onSelect, onRetry, onDelete, onReuse, busy }: PanelListProps) {
  return (
    <ul className={styles.panels} aria-label="Panels">
      {views.map((view) => (
        <PanelRow
          key={`${shape.type}-${view.panel}`}
          shape={shape}
          view={view}
          picture={pictures[view.panel] ?? null}
          selected={view.panel === selected}
          onSelect={() => onSelect(view.panel)}
          onRetry={view.status === "failed" ? onRetry(view.panel) : null}
          onDelete={() => onDelete(view.panel)}
          onReuse={onReuse}
          busy={busy}
        />
      ))}
    </ul>
  );
}
