import type { PackagingDocument, Panel, PanelTexture } from "./packaging-service";
import type { PanelSize } from "./panels";

interface Work {
  textures: Panel[];
  generating: Panel[];
}

export function textureOf(panel: Panel, dimensions: PanelSize = { width: 100, height: 150 }): PanelTexture {
  return {
    panel_id: panel,
    texture_url: `/assets/${panel}.png`,
    prompt: "orange slices",
    generated_at: "2026-01-02T03:04:05Z",
    dimensions,
  };
}

/** A document that shows a box. */
export function packagingDocument({ box, cylinder }: { box: Work; cylinder: Work }): PackagingDocument {
  const shape = ({ textures, generating }: Work, dimensions: PackagingDocument["package_dimensions"]) => ({
    dimensions,
    panel_textures: Object.fromEntries(textures.map((panel) => [panel, textureOf(panel)])),
    generating_panels: generating,
  });
  const boxState = shape(box, { width: 100, height: 150, depth: 100 });
  const cylinderState = shape(cylinder, { width: 80, height: 150, depth: 80 });
  const generating = [...new Set([...box.generating, ...cylinder.generating])];
  return {
    package_type: "box",
    package_dimensions: boxState.dimensions,
    panel_textures: boxState.panel_textures,
    in_progress: generating.length > 0,
    generating_panel: generating[0] ?? null,
    generating_panels: generating,
    bulk_generation_in_progress: false,
    last_error: null,
    created_at: "2026-01-02T03:04:05Z",
    updated_at: "2026-01-02T03:04:05Z",
    export_files: {},
    dieline_export_files: {},
    current_package_type: "box",
    box_state: boxState,
    cylinder_state: cylinderState,
  };
}
