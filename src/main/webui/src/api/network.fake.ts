import { beforeEach, vi } from "vitest";

/** A request that waits for the test to answer it. */
export interface FakeCall {
  request: Request;
  workspace: string | null;
  answer: (body: unknown, status?: number) => void;
}

/** A network that is as slow as the test wants it; the requests in the order in which they left. */
export function fakeNetwork(): FakeCall[] {
  const calls: FakeCall[] = [];
  beforeEach(() => {
    calls.length = 0;
    vi.stubGlobal("fetch", (request: Request) => {
      return new Promise<Response>((resolve) =>
        calls.push({
          request,
          workspace: request.headers.get("X-Workspace"),
          answer: (body, status = 200) => {
            const type = status < 400 ? "application/json" : "application/problem+json";
            resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } }));
          },
        }),
      );
    });
  });
  return calls;
}
