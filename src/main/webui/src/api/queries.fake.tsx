import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** What hooks that ask the service need around them. */
export function fakeQueries(): { queries: QueryClient; wrapper: (props: { children: ReactNode }) => ReactNode } {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { networkMode: "always" } } });
  return { queries, wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> };
}
