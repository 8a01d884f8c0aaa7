import { useQuery } from "@tanstack/react-query";
import { bodyOf, service } from "./client";

/** Whether the stand-ins or real providers do the work; null until the service said so. */
export function useProviderMode(): string | null {
  const { data } = useQuery({
    queryKey: ["health"],
    queryFn: () => bodyOf(service.GET("/health")),
    staleTime: 60_000,
  });
  const mode = data?.checks.providers?.mode;
  return typeof mode === "string" ? mode : null;
}
