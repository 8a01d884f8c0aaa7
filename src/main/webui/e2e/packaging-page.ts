import type { Locator, Page } from "@playwright/test";
import { expect } from "./studio";

/** What the service's document has, as far as tests need it. */
export interface PackagingState {
  package_type: "box" | "cylinder";
  package_dimensions: { width: number; height: number; depth: number };
  in_progress: boolean;
  last_error: string | null;
  box_state: { panel_textures: Record<string, { texture_url: string; prompt: string }> };
  cylinder_state: { panel_textures: Record<string, { texture_url: string; prompt: string }> };
}

export const BOX_PANELS = ["back", "bottom", "front", "left", "right", "top"];
export const CYLINDER_PANELS = ["body", "bottom", "top"];

export async function open(page: Page): Promise<void> {
  await page.goto("/studio/packaging");
  await page.locator("[data-textures]").waitFor();
}

/** Asks for a design, of all panels or of the selected one, and does not wait for it. */
export async function ask(page: Page, prompt: string, target: "all" | "one" = "all"): Promise<void> {
  const options = page.getByRole("group", { name: "What to make" }).getByRole("radio");
  await (target === "all" ? options.first() : options.last()).check();
  await page.getByLabel("What should be printed?").fill(prompt);
  await page.getByRole("button", { name: /^(Make|Change) / }).click();
}

/** Until exactly these panels carry artwork in 3D and on the dieline. */
export async function printed(page: Page, panels: readonly string[]): Promise<void> {
  const names = [...panels].sort().join(" ");
  await page.locator(`[data-textures="${names}"][data-loading="false"]`).waitFor({ timeout: 60_000 });
  await expect(page.getByRole("radiogroup", { name: "Panels on the dieline" }).locator("image")).toHaveCount(panels.length);
}

export function beingMade(page: Page): Locator {
  return page.getByRole("region", { name: "Being made" });
}

/** A panel in the list. */
export function row(page: Page, panel: string): Locator {
  return page.getByRole("list", { name: "Panels" }).getByRole("listitem").filter({ has: page.getByText(panel, { exact: true }) });
}

/** A panel on the dieline. */
export function face(page: Page, panel: string): Locator {
  return page.getByRole("radiogroup", { name: "Panels on the dieline" }).getByRole("radio", { name: new RegExp(`^${panel},`, "i") });
}

export function shape(page: Page, name: "Box" | "Cylinder"): Locator {
  return page.getByRole("group", { name: "Shape" }).getByRole("radio", { name });
}

/** What the service has, asked past the page. */
export async function stateOf(page: Page, workspace: string): Promise<PackagingState> {
  const answer = await page.request.get("/packaging/state", { headers: { "X-Workspace": workspace } });
  return (await answer.json()) as PackagingState;
}
