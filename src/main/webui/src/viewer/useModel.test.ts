import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serviceAnswered, serviceUnreachable } from "../api/connection";
import { clearAllModelCache } from "../cache/model-cache";
import { useModel } from "./useModel";

const SOURCE = { id: "i1", url: "/a.glb" };

let network: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  await clearAllModelCache();
  serviceAnswered();
  network = vi.fn(async () => new Response("none", { status: 404 }));
  vi.stubGlobal("fetch", network);
});

afterEach(cleanup);

/** Until the load came to its end, and whatever follows of that by itself has begun. */
async function failed(result: { current: ReturnType<typeof useModel> }): Promise<void> {
  await waitFor(() => expect(result.current).toMatchObject({ failure: expect.any(String), loading: false }));
}

describe("the wanted model", () => {
  it("is asked for once when its file is not there, until the service was away and is back", async () => {
    const { result } = renderHook(() => useModel(SOURCE));
    await failed(result);
    expect(result.current.failure).toBe("The model's file is not there.");

    // the answers of others tell nothing new about the file
    act(serviceAnswered);
    expect(network).toHaveBeenCalledTimes(1);

    act(serviceUnreachable);
    expect(network).toHaveBeenCalledTimes(1);
    act(serviceAnswered);
    await failed(result);
    expect(network).toHaveBeenCalledTimes(2);
  });

  it("is asked for again by whoever wants to", async () => {
    network.mockRejectedValue(new TypeError("no network"));
    const { result } = renderHook(() => useModel(SOURCE));
    await failed(result);
    expect(result.current.failure).toBe("The model could not be fetched.");

    act(result.current.retry);
    await failed(result);

    expect(network).toHaveBeenCalledTimes(2);
  });
});
