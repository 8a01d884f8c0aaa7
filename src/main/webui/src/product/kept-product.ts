import type { ProductState } from "./product-service";

/**
 * The product as this tab saw it last: a reload shows it at once, also without a network, and then asks the service. Of the
 * tab only, since in the browser's lasting memory somebody else might find it.
 */
export function keptProduct(workspace: string): ProductState | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key(workspace)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepProduct(workspace: string, state: ProductState): void {
  try {
    sessionStorage.setItem(key(workspace), JSON.stringify(state));
  } catch {
    // too long a history for the tab's memory; the service has it
  }
}

function key(workspace: string): string {
  return `maquette.product.${workspace}`;
}
