import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { service } from "./client";
import { serviceAnswered, serviceUnreachable, useServiceReachable } from "./connection";

let network: ReturnType<typeof vi.fn>;

beforeEach(() => {
  serviceAnswered();
  network = vi.fn();
  vi.stubGlobal("fetch", network);
});

afterEach(cleanup);

/** @returns whether the service counts as reachable after this call was answered so */
async function reachableAfter(call: () => Promise<unknown>, status: number): Promise<boolean> {
  network.mockResolvedValueOnce(new Response("{}", { status }));
  const { result } = renderHook(useServiceReachable);
  await act(() => call().catch(() => {}));
  return result.current;
}

const read = () => service.GET("/product");
const edit = () => service.POST("/product/edit", { body: { prompt: "make it blue" } });

describe("the service", () => {
  it.each([502, 503, 504])("counts as away when a read is answered with %i", async (status) => {
    expect(await reachableAfter(read, status)).toBe(false);
    expect(await reachableAfter(read, 200)).toBe(true);
  });

  it.each([404, 409, 500])("is there when it answers with %i", async (status) => {
    serviceUnreachable();

    expect(await reachableAfter(read, status)).toBe(true);
  });

  it("is there when only its queue is full", async () => {
    expect(await reachableAfter(edit, 503)).toBe(true);
  });

  it("is neither back nor away for what only a part of it says", async () => {
    const health = () => service.GET("/health");
    const result = () => service.GET("/tasks/{id}/status", { params: { path: { id: "j1" } } });
    const picture = () => service.GET("/render/jobs/{id}", { params: { path: { id: "j1" } } });
    for (const call of [health, result, picture]) {
      expect(await reachableAfter(call, 503)).toBe(true);
    }

    serviceUnreachable();

    for (const call of [edit, health, result, picture]) {
      expect(await reachableAfter(call, 503)).toBe(false);
    }
  });
});
