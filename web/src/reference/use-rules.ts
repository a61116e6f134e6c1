import { useQuery } from "@tanstack/react-query";
import { ruleRoutes } from "../../../core/src/reference/public.ts";
import { call } from "../http/call.ts";

/** The published rows and those of the organisation on screen. */
export function useRules() {
  return useQuery({
    queryKey: ["rules"],
    queryFn: ({ signal }) => call(ruleRoutes.view, {}, signal),
  });
}
