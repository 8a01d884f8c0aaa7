import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import GeneratePage from "./GeneratePage";

const calls = fakeNetwork();

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, "", "/studio/generate?step=text-to-model");
  chooseWorkspace("one");
});
afterEach(cleanup);

it("a step that is answered after another workspace was chosen is in the list of the one in which it was asked for", async () => {
  render(<GeneratePage />, { wrapper: fakeQueries().wrapper });
  const form = screen.getByRole("form");
  fireEvent.change(form.querySelector("textarea")!, { target: { value: "a red ceramic mug" } });
  fireEvent.submit(form);
  await waitFor(() => expect(calls).toHaveLength(1));

  act(() => chooseWorkspace("other"));
  calls[0]!.answer({ celery_task_id: "j1" }, 202);

  await waitFor(() => expect(sessionStorage.getItem("maquette.generations.one")).toContain("j1"));
  expect(calls[0]!.workspace).toBe("one");
  expect(sessionStorage.getItem("maquette.generations.other")).toBeNull();
  expect(screen.getByText(/What you make appears here/)).toBeTruthy();
});
