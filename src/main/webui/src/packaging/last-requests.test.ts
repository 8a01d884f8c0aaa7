import { beforeEach, describe, expect, it } from "vitest";
import { lastRequestOf, type MadeRequest, readRequests, rememberRequest } from "./last-requests";
import type { PackageType, Panel } from "./packaging-service";

function made(jobId: string, type: PackageType, panels: Panel[]): MadeRequest {
  const shape = { type, dimensions: { width: 100, height: 150, depth: 100 } };
  return { jobId, request: { shape, panels, prompt: "orange slices", reference: null } };
}

beforeEach(() => sessionStorage.clear());

describe("last requests", () => {
  it("are kept for their workspace", () => {
    rememberRequest("one", made("1", "box", ["front"]));

    expect(readRequests("one")).toEqual([made("1", "box", ["front"])]);
    expect(readRequests("other")).toEqual([]);
  });

  it("are found by panel and type, the newest first", () => {
    const requests = [made("1", "box", ["front", "top"]), made("2", "cylinder", ["top"]), made("3", "box", ["back"])];

    expect(lastRequestOf(requests, "top")?.jobId).toBe("2");
    expect(lastRequestOf(requests, "top", "box")?.jobId).toBe("1");
    expect(lastRequestOf(requests, "left")).toBeNull();
  });

  it("do not grow without end", () => {
    for (let job = 0; job < 100; job++) {
      rememberRequest("one", made(String(job), "box", ["front"]));
    }

    expect(readRequests("one").length).toBeLessThanOrEqual(24);
    expect(readRequests("one").at(-1)?.jobId).toBe("99");
  });

  it("that cannot be read are forgotten", () => {
    sessionStorage.setItem("maquette.packaging-requests.one", "{");

    expect(readRequests("one")).toEqual([]);
  });
});
