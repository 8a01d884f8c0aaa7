import { describe, expect, it } from "vitest";
import { leftBehind, modelOf } from "./lineage";
import type { Iteration, ProductState, ProductStatus } from "./product-service";
import { isStale } from "./useProduct";

function iteration(id: string, parent: string | null, at: string): Iteration {
  return {
    id,
    type: parent ? "edit" : "create",
    prompt: `wish of ${id}`,
    images: [],
    trellis_output: { model_file: `/assets/${id}.glb` },
    created_at: at,
    parent_id: parent,
  } as unknown as Iteration;
}

function state(change: Partial<ProductState> = {}): ProductState {
  const iterations = [iteration("a", null, "2026-01-01T00:00:00.000000Z"), iteration("b", "a", "2026-01-02T00:00:00.000000Z")];
  return {
    status: "complete",
    in_progress: false,
    job_id: "j1",
    updated_at: "2026-01-02T00:00:00.000000Z",
    iterations,
    other_iterations: [],
    trellis_output: iterations[1]!.trellis_output,
    ...change,
  } as ProductState;
}

function status(change: Partial<ProductStatus> = {}): ProductStatus {
  return {
    status: "complete",
    job_id: "j1",
    model_file: "/assets/b.glb",
    updated_at: "2026-01-02T00:00:01.000000Z",
    ...change,
  } as ProductStatus;
}

describe("the shown model", () => {
  it("is that of the last version of the line", () => {
    expect(modelOf(state())).toEqual({ id: "b", url: "/assets/b.glb" });
    expect(modelOf(state({ iterations: [] }))).toBeNull();
  });
});

describe("versions that were left behind", () => {
  it("come newest first, with where they came from", () => {
    const others = [
      iteration("c", "a", "2026-01-03T00:00:00.000000Z"),
      iteration("d", "c", "2026-01-04T00:00:00.000000Z"),
      iteration("e", null, "2026-01-02T12:00:00.000000Z"),
    ];

    expect(leftBehind(state({ other_iterations: others })).map(({ iteration: { id }, origin }) => [id, origin])).toEqual([
      ["d", "from “wish of c”"],
      ["c", "from version 1"],
      ["e", "a beginning of its own"],
    ]);
  });
});

describe("the state", () => {
  it("is read again when a run begins, ends or shows another model", () => {
    expect(isStale(state(), status({ status: "pending", job_id: "j2" }))).toBe(true);
    expect(isStale(state({ in_progress: true, status: "generating_model" }), status())).toBe(true);
    expect(isStale(state(), status({ model_file: "/assets/a.glb" }))).toBe(true);
    expect(isStale(state(), status({ status: "error" }))).toBe(true);
  });

  it("is not read again for mere progress, nor for a status of before", () => {
    const running = state({ in_progress: true, status: "pending" });

    expect(isStale(running, status({ status: "generating_images" }))).toBe(false);
    expect(isStale(state(), status({ status: "error", updated_at: "2026-01-01T00:00:00.000000Z" }))).toBe(false);
  });
});
