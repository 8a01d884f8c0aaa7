import { useQuery } from "@tanstack/react-query";
import { bodyOf, service } from "./client";
import { type Providers, providersOf } from "./providers";

/** Whether the stand-ins or real providers do the work; null until the service said so. */
export function useProviders(): Providers | null {
  const { data } = useQuery({
    queryKey: ["health"],
    queryFn: () => bodyOf(service.GET("/health")),
    staleTime: 60_000,
  });
  return providersOf(data?.checks.providers);
}
