import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseWorkspace, currentWorkspace } from "../api/workspace";
import { PRODUCT } from "../routes";
import { JobEvents } from "./JobEvents";
import type { Job } from "./jobs-service";

function job(kind: string, workspace: string): Job {
  return { id: "j1", kind, workspace, status: "succeeded", attempts: 1 } as Job;
}

beforeEach(() => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  history.replaceState(null, "", "/studio/jobs");
  chooseWorkspace("one");
});
afterEach(cleanup);

describe("a job of another workspace", () => {
  it("says so, and leads to the product of that workspace", () => {
    render(<JobEvents job={job("product.create", "other")} />);
    expect(screen.getByText("Workspace").nextSibling?.textContent).toBe("other");

    fireEvent.click(screen.getByRole("link", { name: "Show the product" }));

    expect(currentWorkspace()).toBe("other");
    expect(location.pathname).toBe(PRODUCT);
  });
});

describe("a job", () => {
  it.each([
    ["of the shown workspace", job("packaging.panel", "one")],
    ["of no workspace", job("generate.image-to-image", "task-1")],
  ])("%s names none", (_, known) => {
    render(<JobEvents job={known} />);

    expect(screen.queryByText("Workspace")).toBeNull();
  });
});

it("what happened is listed once, also after another workspace was chosen", async () => {
  const event = JSON.stringify({ stage: "generating_images", progress: 10, message: "Draws the views.", status: "running" });
  const fetched = vi.fn(async () => new Response(`id: 1\ndata: ${event}\n\n`, { headers: { "Content-Type": "text/event-stream" } }));
  vi.stubGlobal("fetch", fetched);
  render(<JobEvents job={job("product.create", "one")} />);
  await screen.findByText("Draws the views.");

  act(() => chooseWorkspace("other"));
  await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));

  await screen.findByText("Draws the views.");
  expect(screen.getAllByText("Draws the views.")).toHaveLength(1);
});
