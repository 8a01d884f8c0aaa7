import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

/** How all reads of the service behave: a refusal is final, anything else is tried again until it works. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // a browser that says it is offline still reaches a service on the same machine
      networkMode: "always",
      staleTime: 5_000,
      retry: (_, error) => !(error instanceof Problem) || error.status >= 500,
      retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 8_000),
    },
    mutations: { networkMode: "always" },
  },
});
