import { useQuery } from "@tanstack/react-query";
import { practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";

/** All kits at once: they are short. */
export function useKits() {
  return useQuery({
    queryKey: ["practice-kits"],
    queryFn: ({ signal }) => call(practiceRoutes.kits, {}, signal),
  });
}
