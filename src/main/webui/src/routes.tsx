import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { HomePage } from "./home/HomePage";

/**
 * A page of the studio. To add one, add a line to {@link pages}: the navigation, the router and the title follow from it.
 * Paths other than the start begin with `/studio/`, since the API answers at the others.
 */
export interface Page {
  path: string;
  title: string;
  component: ComponentType | LazyExoticComponent<ComponentType>;
  /** Fetches the page's code before it is wanted. */
  preload?: () => Promise<unknown>;
}

export const HOME = "/";
export const PRODUCT = "/studio/product";
export const PACKAGING = "/studio/packaging";
export const GENERATE = "/studio/generate";
export const RENDER = "/studio/render";
export const JOBS = "/studio/jobs";

export const pages: Page[] = [
  // not lazy: it is what most people see first
  { path: HOME, title: "Create", component: HomePage },
  lazyPage(PRODUCT, "Product", () => import("./product/ProductPage")),
  lazyPage(PACKAGING, "Packaging", () => import("./packaging/PackagingPage")),
  lazyPage(GENERATE, "Generate", () => import("./generate/GeneratePage")),
  lazyPage(RENDER, "Render", () => import("./render/RenderPage")),
  lazyPage(JOBS, "Jobs", () => import("./jobs/JobsPage")),
];

function lazyPage(path: string, title: string, load: () => Promise<{ default: ComponentType }>): Page {
  return { path, title, component: lazy(load), preload: load };
}
