import { describe, expect, it } from "vitest";
import { failedType, failureOf } from "./failure";
import type { MadeRequest } from "./last-requests";
import type { PackageType, Panel } from "./packaging-service";

function asked(type: PackageType, panels: Panel[]): MadeRequest {
  const shape = { type, dimensions: { width: 100, height: 150, depth: 100 } };
  return { jobId: null, request: { shape, panels, prompt: "orange slices", reference: null } };
}

describe("failure", () => {
  it("is read from the service's words", () => {
    expect(failureOf("Failed to generate left, top. The prompt was blocked. Try other words.")).toEqual({
      panels: ["left", "top"],
      reason: "The prompt was blocked. Try other words.",
    });
    expect(failureOf("Failed to generate body. ")).toEqual({ panels: ["body"], reason: "" });
  });

  it("is not what was cancelled, and not nothing", () => {
    expect(failureOf("The generation of front was cancelled.")).toBeNull();
    expect(failureOf(null)).toBeNull();
  });

  it("belongs to the only type that has such panels", () => {
    expect(failedType({ panels: ["top", "front"], reason: "" }, [asked("cylinder", ["top"])])).toBe("box");
    expect(failedType({ panels: ["body"], reason: "" }, [])).toBe("cylinder");
  });

  it("belongs to the type that was asked for last when both have such panels", () => {
    const requests = [asked("box", ["top"]), asked("cylinder", ["top", "bottom"]), asked("box", ["front"])];

    expect(failedType({ panels: ["top"], reason: "" }, requests)).toBe("cylinder");
    expect(failedType({ panels: ["top"], reason: "" }, [])).toBeNull();
  });
});
