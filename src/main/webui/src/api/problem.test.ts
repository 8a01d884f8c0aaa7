import { describe, expect, it } from "vitest";
import { Problem, sentenceOf } from "./problem";

function answer(body: string, status: number, type: string): Response {
  return new Response(body, { status, headers: { "Content-Type": type } });
}

describe("problem", () => {
  it("tells what the service told", async () => {
    const document = { status: 409, error: "generation_running", detail: "A generation is running.", details: {}, request_id: "r1" };

    const problem = await Problem.of(answer(JSON.stringify(document), 409, "application/problem+json"));

    expect(problem).toMatchObject({ status: 409, code: "generation_running", requestId: "r1" });
    expect(sentenceOf(problem)).toBe("A generation is running.");
  });

  it("names the fields that are not valid", () => {
    const problem = new Problem(400, "validation_failed", "Not valid.", { prompt: "must have 5 to 2000 characters" });

    expect(sentenceOf(problem)).toBe("prompt must have 5 to 2000 characters.");
  });

  it("does not promise for a request that nobody answered", () => {
    const sentence = sentenceOf(new TypeError("Failed to fetch"));

    expect(sentence).toBe("The service cannot be reached; this may not have been done. Try again.");
  });

  it("copes with the answers of others", async () => {
    const problem = await Problem.of(answer("<html>Bad gateway</html>", 502, "text/html"));

    expect(problem).toMatchObject({ status: 502, code: "unknown" });
  });
});
