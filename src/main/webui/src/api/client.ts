import createClient, { type Middleware } from "openapi-fetch";
import { partAnswered, readAnswered, serviceUnreachable } from "./connection";
import { askForCredentials, credentialHeaders } from "./credentials";
import { Problem } from "./problem";
import type { components, paths } from "./schema";
import { currentWorkspace } from "./workspace";

export type Schemas = components["schemas"];

/** The prefix under which the API never meets the address of a page. */
export const API = "/api";

/** What every request carries: whose it is, and which workspace it means. */
export function callHeaders(): Record<string, string> {
  return { ...forWorkspace(currentWorkspace()), ...credentialHeaders() };
}

/** Names the workspace that a request means, whichever is chosen by the time that it leaves. */
export function forWorkspace(workspace: string): { "X-Workspace": string } {
  return { "X-Workspace": workspace };
}

/** Reads that also answer with 503 when it is one check, or the storage of the results, that fails. */
const OF_A_PART: ReadonlySet<string> = new Set(["/health", "/tasks/{id}/status", "/render/jobs/{id}"]);

const conventions: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(callHeaders())) {
      // a request that was asked for in another workspace says so itself
      if (!request.headers.has(name)) {
        request.headers.set(name, value);
      }
    }
  },
  async onResponse({ request, response, schemaPath }) {
    const tells = request.method === "GET" && !OF_A_PART.has(schemaPath) ? readAnswered : partAnswered;
    tells(response.status);
    if (!response.ok) {
      throw await problemOf(response, request.headers, request.method !== "GET");
    }
  },
  onError() {
    serviceUnreachable();
  },
};

/** The service, typed by its own description. Throws {@link Problem} for every answer that is no success. */
export const service = createClient<paths>({
  baseUrl: API,
  // looked up at each call, so that tests can stand in for the network
  fetch: (request) => fetch(request),
});
service.use(conventions);

/** The body of an answer, which is there whenever the call did not throw. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The problem of a failed response; one about credentials also asks the person for them ({@link askForCredentials}). */
export async function problemOf(response: Response, headers: Headers, byPerson: boolean): Promise<Problem> {
  const problem = await Problem.of(response);
  if (problem.status === 401) {
    askForCredentials(problem.message, headers, byPerson);
  }
  return problem;
}
