import { type Page, test as base } from "@playwright/test";
import { Service } from "./service";

interface Worker {
  service: Service;
}

interface Studio {
  /** A page of a workspace of its own, so that tests can run in any order. */
  page: Page;
  workspace: string;
  /** The addresses outside of the service that anything asked for, and the violations of the policy: none, ever. */
  strays: string[];
}

let workspaces = 0;

export const test = base.extend<Studio, Worker>({
  service: [
    async ({}, use) => {
      const service = await Service.started();
      await use(service);
      await service.end();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ service }, use) => use(service.url),
  workspace: async ({}, use) => use(`test-${process.pid}-${++workspaces}`),
  strays: async ({}, use) => use([]),
  page: async ({ page, service, workspace, strays }, use) => {
    await page.addInitScript((name) => sessionStorage.setItem("maquette.workspace", name), workspace);
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== service.url) {
        strays.push(request.url());
      }
    });
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) {
        strays.push(message.text());
      }
    });
    await use(page);
    base.expect(strays, "asked of somebody else, or against the policy").toEqual([]);
  },
});

export { expect } from "@playwright/test";

/** Describes a product on the start page, and is on the product's page then. */
export async function create(page: Page, prompt: string, views = 3): Promise<void> {
  await page.goto("/");
  await page.getByRole("group", { name: "Views" }).getByRole("radio", { name: String(views) }).check();
  await page.getByLabel("What do you want to make?").fill(prompt);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.waitForURL("**/studio/product");
}

export async function edit(page: Page, prompt: string): Promise<void> {
  await page.getByLabel("What should be changed?").fill(prompt);
  await page.getByRole("button", { name: "Change" }).click();
}

/** Until the version's model stands on the stage, at its full strength. */
export async function shown(page: Page, version: number): Promise<void> {
  const turn = page.getByRole("article", { name: `Version ${version}`, exact: true });
  await turn.getByText("Shown").waitFor({ timeout: 60_000 });
  await page.locator('[data-settled="true"][data-loading="false"]').waitFor({ timeout: 30_000 });
}

/** The files of models that are asked for over the network from now on. */
export function modelRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith("http") && request.url().includes(".glb")) {
      requests.push(request.url());
    }
  });
  return requests;
}
