import { countText } from "../ui/numbers";
import type { ModelFigures } from "./model-view";
import styles from "./Statistics.module.css";

export function Statistics({ figures }: { figures: ModelFigures }) {
  const rows = [
    ["Triangles", countText(figures.triangles)],
    ["Vertices", countText(figures.vertices)],
    ["Materials", countText(figures.materials)],
    ["Texture", figures.texture > 0 ? `${figures.texture} px` : "none"],
  ];
  return (
    <dl className={styles.figures} aria-label="Statistics">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
