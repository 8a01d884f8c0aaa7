import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import { HOME, PRODUCT } from "../routes";
import { HomePage } from "./HomePage";

const calls = fakeNetwork();
const started = () => calls.filter(({ request }) => request.method === "POST");

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, "", HOME);
  chooseWorkspace("one");
});
afterEach(cleanup);

async function create() {
  const { queries, wrapper } = fakeQueries();
  render(<HomePage />, { wrapper });
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "a matte black mug" } });
  fireEvent.click(screen.getByRole("button", { name: "Create" }));
  await waitFor(() => expect(started()).toHaveLength(1));
  return queries;
}

const answer = async () => act(async () => started()[0]!.answer({ status: "pending", job_id: "j1" }, 202));

/** Reads that a change waits for are answered too. */
async function answerReads() {
  await act(async () => calls.filter(({ request }) => request.method === "GET").forEach((call) => call.answer({}, 404)));
}

it("a product that was begun is shown", async () => {
  await create();
  await answer();

  await waitFor(async () => {
    await answerReads();
    expect(location.pathname).toBe(PRODUCT);
  });
});

it("whoever chose another workspace meanwhile stays where they are", async () => {
  const queries = await create();
  act(() => chooseWorkspace("other"));
  await answer();

  await waitFor(async () => {
    await answerReads();
    expect(queries.getMutationCache().getAll()[0]?.state.status).toBe("success");
  });
  await act(async () => {});
  expect(location.pathname).toBe(HOME);
});
