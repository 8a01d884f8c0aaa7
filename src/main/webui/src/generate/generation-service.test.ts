import { beforeEach, describe, expect, it, vi } from "vitest";
import { type GenerationRequest, startGeneration } from "./generation-service";

const REQUEST: GenerationRequest = { step: "text-to-model", body: { prompt: "a red ceramic mug" } };

let network: ReturnType<typeof vi.fn<(request: Request) => Promise<Response>>>;

async function sent(call: number): Promise<{ key: string | null; task: string }> {
  const request = network.mock.calls[call]![0];
  return { key: request.headers.get("Idempotency-Key"), task: (await request.clone().json()).task_id };
}

beforeEach(() => {
  network = vi.fn(async () => Response.json({ celery_task_id: "j1" }, { status: 202 }));
  vi.stubGlobal("fetch", network);
});

describe("a single step", () => {
  it("is the same task under the same key until it was answered, and another one then", async () => {
    network.mockRejectedValueOnce(new TypeError("Failed to fetch"));

    await expect(startGeneration(REQUEST, "current")).rejects.toBeInstanceOf(TypeError);
    await startGeneration(REQUEST, "current");
    await startGeneration(REQUEST, "current");

    expect(await sent(1)).toEqual(await sent(0));
    expect((await sent(2)).key).not.toBe((await sent(1)).key);
    expect((await sent(2)).task).not.toBe((await sent(1)).task);
    expect((await sent(0)).task).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
  });
});
