import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import { keepRender, keptRender } from "./kept-render";
import RenderPage from "./RenderPage";

const calls = fakeNetwork();
const started = () => calls.filter(({ request }) => request.method === "POST");

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

async function startIn(workspace: string): Promise<void> {
  const picture = (name: string) => ({ name, url: `https://files.test/${name}` });
  keepRender(workspace, { ...keptRender(workspace), photo: picture("wall.jpg"), material: picture("brick.jpg") });
  chooseWorkspace(workspace);
  render(<RenderPage />, { wrapper: fakeQueries().wrapper });
  fireEvent.submit(screen.getByRole("form"));
  await waitFor(() => expect(started()).toHaveLength(1));
}

it("a render that is answered after another workspace was chosen is found again where it was asked for", async () => {
  await startIn("one");

  act(() => chooseWorkspace("other"));
  started()[0]!.answer({ job_id: "j1" }, 202);

  await waitFor(() => expect(keptRender("one").run?.jobId).toBe("j1"));
  expect(started()[0]!.workspace).toBe("one");
  expect(keptRender("one").photo?.name).toBe("wall.jpg");
  expect(keptRender("other").run).toBeNull();
  expect(screen.queryByText("Result")).toBeNull();
  act(() => chooseWorkspace("one"));
  expect(screen.getByText("Result")).toBeTruthy();
});

it("a render that is answered after its workspace was left and chosen again is shown", async () => {
  await startIn("two");

  act(() => chooseWorkspace("other"));
  act(() => chooseWorkspace("two"));
  expect(screen.queryByText("Result")).toBeNull();
  started()[0]!.answer({ job_id: "j2" }, 202);

  expect(await screen.findByText("Result")).toBeTruthy();
});
