import type { Dimensions, PackagingDocument, PackageShape, PackageType, Panel, PanelTexture } from "./packaging-service";

/** In the order in which the service lists them; the first one is the side that is shown to people. */
const PANELS: Record<PackageType, readonly Panel[]> = {
  box: ["front", "back", "left", "right", "top", "bottom"],
  cylinder: ["body", "top", "bottom"],
};

/** What the service takes, in millimetres. */
export const SHORTEST = 10;
export const LONGEST = 2_000;

export interface PanelSize {
  width: number;
  height: number;
}

export function panelsOf(type: PackageType): readonly Panel[] {
  return PANELS[type];
}

/** `Front`. */
export function panelName(panel: Panel): string {
  return panel.charAt(0).toUpperCase() + panel.slice(1);
}

/** In millimetres; of a round panel the square around it. */
export function panelSize({ type, dimensions }: PackageShape, panel: Panel): PanelSize {
  const { width, height } = dimensions;
  const depth = type === "cylinder" ? width : dimensions.depth;
  switch (panel) {
    case "front":
    case "back":
      return { width, height };
    case "left":
    case "right":
      return { width: depth, height };
    case "top":
    case "bottom":
      return { width, height: depth };
    case "body":
      return { width: Math.PI * width, height };
  }
}

/** Whether a panel is a disc instead of a rectangle. */
export function isRound(type: PackageType, panel: Panel): boolean {
  return type === "cylinder" && panel !== "body";
}

/** `100 × 150 mm`, `Ø 80 mm`. */
export function panelSizeText(shape: PackageShape, panel: Panel): string {
  const { width, height } = panelSize(shape, panel);
  return isRound(shape.type, panel) ? `Ø ${millimetres(width)} mm` : `${millimetres(width)} × ${millimetres(height)} mm`;
}

/** Whether artwork was made for a panel of other proportions, so that not all of it is seen. */
export function isCropped(texture: PanelTexture, shape: PackageShape): boolean {
  const { width, height } = panelSize(shape, texture.panel_id);
  const made = texture.dimensions;
  return Math.abs(Math.log((width * made.height) / (height * made.width))) > 0.02;
}

/** At most one decimal. */
export function millimetres(length: number): string {
  return String(Math.round(length * 10) / 10);
}

/** What the document has of one type. */
export function workOn(document: PackagingDocument, type: PackageType): PackagingDocument["box_state"] {
  return type === "box" ? document.box_state : document.cylinder_state;
}

/** A cylinder has no depth of its own. */
export function sized(type: PackageType, dimensions: Dimensions): Dimensions {
  return type === "cylinder" ? { ...dimensions, depth: dimensions.width } : dimensions;
}

export type PanelStatus = "empty" | "generating" | "done" | "failed";

export interface PanelView {
  panel: Panel;
  status: PanelStatus;
  /** Also while another one is made, and when that failed. */
  texture: PanelTexture | null;
}

/** How each panel of a type is. @param failed the panels of the type that the last generation failed to make */
export function viewPanels(document: PackagingDocument, type: PackageType, failed: readonly Panel[]): PanelView[] {
  const { panel_textures: textures, generating_panels: generating } = workOn(document, type);
  return panelsOf(type).map((panel) => {
    const texture = (textures as Partial<Record<Panel, PanelTexture>>)[panel] ?? null;
    const status = generating.includes(panel) ? "generating" : failed.includes(panel) ? "failed" : texture ? "done" : "empty";
    return { panel, status, texture };
  });
}

/** `the front`, `the front and the left`, `all 6 panels`. */
export function panelsText(panels: readonly Panel[], type: PackageType): string {
  if (panels.length > 1 && panels.length === panelsOf(type).length) {
    return `all ${panels.length} panels`;
  }
  const names = panels.map((panel) => `the ${panel}`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
