import { describe, expect, it } from "vitest";
import type { Job, JobStatus } from "./jobs-service";
import { newerJob } from "./newer-job";

function job(status: JobStatus, progress: number, message = ""): Job {
  return { id: "j1", status, progress, message } as Job;
}

describe("two states of a job", () => {
  it("are told apart by their progress", () => {
    expect(newerJob(undefined, job("queued", 0)).progress).toBe(0);
    expect(newerJob(job("running", 40), job("running", 10)).progress).toBe(40);
    expect(newerJob(job("running", 40), job("running", 60)).progress).toBe(60);
    expect(newerJob(job("running", 40, "a"), job("running", 40, "b")).message).toBe("b");
  });

  it("never lead back from an end", () => {
    expect(newerJob(job("failed", 30), job("running", 30)).status).toBe("failed");
    expect(newerJob(job("running", 90), job("failed", 30)).status).toBe("failed");
  });
});
