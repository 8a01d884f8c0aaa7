import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { serviceAnswered } from "../api/connection";
import { queryClient } from "../api/query-client";
import { ConnectionNotice } from "../shell/ConnectionNotice";
import type { ViewerProps } from "../viewer/Viewer";
import ProductPage from "./ProductPage";

// there is no 3D here
vi.mock("../viewer/Viewer", () => ({ default: ({ title, hint }: ViewerProps) => <figure aria-label={title}>{hint}</figure> }));

let network: ReturnType<typeof vi.fn<(request: Request | string) => Promise<Response>>>;

beforeEach(() => {
  serviceAnswered();
  network = vi.fn();
  vi.stubGlobal("fetch", network);
});

afterEach(() => {
  cleanup();
  queryClient.clear();
});

function show(): void {
  render(
    <QueryClientProvider client={queryClient}>
      <ConnectionNotice />
      <ProductPage />
    </QueryClientProvider>,
  );
}

it("a product of which the service says nothing is not said to be missing", async () => {
  network.mockImplementation(async () => new Response("<html>Bad gateway</html>", { status: 502 }));

  show();

  expect(await screen.findByText(/The service does not answer/)).toBeTruthy();
  expect((await screen.findByRole("figure", { name: "Product" })).textContent).toBe("");
});

it("a workspace without a product says so", async () => {
  const empty = { iterations: [], other_iterations: [], in_progress: false, status: "idle", trellis_output: {}, updated_at: "2026-01-01T00:00:00Z" };
  network.mockImplementation(async (request) => (typeof request === "string" ? new Response(null, { status: 204 }) : Response.json(empty)));

  show();

  expect(await screen.findByText("There is no product yet.")).toBeTruthy();
});
