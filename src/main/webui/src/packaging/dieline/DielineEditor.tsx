import { useId, useState } from "react";
import { FormatMenu } from "../../ui/FormatMenu";
import { DIELINE_FORMATS, dielineUrl, type Panel } from "../packaging-service";
import type { PanelView } from "../panels";
import type { ShapeEditor } from "../usePackageShape";
import type { PanelPictures } from "../usePanelPictures";
import { USUAL_BLEED } from "./dieline";
import styles from "./DielineEditor.module.css";
import { DielineView } from "./DielineView";

interface Props {
  editor: ShapeEditor;
  views: readonly PanelView[];
  pictures: PanelPictures;
  selected: Panel;
  onSelect: (panel: Panel) => void;
}

const BLEEDS = [0, 1, 2, 3, 4, 5, 6, 8, 10];

/** The dieline with what is printed on it, and its files. */
export function DielineEditor({ editor, views, pictures, selected, onSelect }: Props) {
  const [bleed, setBleed] = useState(USUAL_BLEED);
  const [artwork, setArtwork] = useState(true);
  const id = useId();
  return (
    <div className={styles.editor}>
      <div className={styles.sheet}>
        <DielineView
          shape={editor.shape}
          views={views}
          pictures={pictures}
          selected={selected}
          onSelect={onSelect}
          onResize={editor.resize}
          bleed={bleed}
          artwork={artwork}
        />
      </div>
      <div className={styles.toolbar} role="toolbar" aria-label="Dieline">
        <span className={styles.option}>
          <label htmlFor={id}>Bleed</label>
          <select id={id} value={bleed} onChange={(event) => setBleed(Number(event.target.value))}>
            {BLEEDS.map((length) => (
              <option key={length} value={length}>
                {length} mm
              </option>
            ))}
          </select>
        </span>
        <label className={styles.option}>
          <input type="checkbox" checked={artwork} onChange={(event) => setArtwork(event.target.checked)} />
          Artwork
        </label>
        <FormatMenu
          text="Download"
          label="Download dieline"
          name="dieline"
          formats={DIELINE_FORMATS}
          side="above"
          urlOf={async (format, workspace) => {
            await editor.saved();
            return dielineUrl(format, { bleed, artwork }, workspace);
          }}
        />
      </div>
    </div>
  );
}
