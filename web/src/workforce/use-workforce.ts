import { useQuery } from "@tanstack/react-query";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";

/** Stored months, files and establishments of the company on screen; not asked where `isAsked` says no. */
export function useWorkforce(isAsked = true) {
  return useQuery({
    queryKey: ["workforce"],
    queryFn: ({ signal }) => call(workforceRoutes.view, {}, signal),
    enabled: isAsked,
  });
}
