import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import { requestToRepeat } from "./last-run";
import type { ProductState, RunRequest } from "./product-service";
import { productKey } from "./useProduct";
import { useProductActions } from "./useProductActions";

const calls = fakeNetwork();
const request: RunRequest = { kind: "edit", prompt: "make it blue", references: [] };
const state = { job_id: "j1", last_request: null } as unknown as ProductState;

beforeEach(() => {
  sessionStorage.clear();
  chooseWorkspace("one");
});
afterEach(cleanup);

describe("a run that is answered after another workspace was chosen", () => {
  it("is a run of the workspace in which it was asked for", async () => {
    const { queries, wrapper } = fakeQueries();
    const { result } = renderHook(() => useProductActions(), { wrapper });

    act(() => result.current.start.mutate(request));
    await waitFor(() => expect(calls).toHaveLength(1));
    act(() => chooseWorkspace("other"));
    expect(result.current.start.isPending).toBe(false);
    calls[0]!.answer({ status: "pending", job_id: "j1" });

    await waitFor(() => expect(queries.getQueryData([...productKey("one"), "status"])).toMatchObject({ job_id: "j1" }));
    expect(calls[0]!.workspace).toBe("one");
    expect(queries.getQueryData([...productKey("other"), "status"])).toBeUndefined();
    expect(requestToRepeat(state)).toBeNull();
    act(() => chooseWorkspace("one"));
    expect(requestToRepeat(state)).toEqual(request);
  });
});
