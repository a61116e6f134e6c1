import { useQuery } from "@tanstack/react-query";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { call } from "../http/call.ts";
import { noteActs } from "../http/known-acts.ts";

/** The organisations of the person, the one on screen, and what they may do there. */
export function useOrganisations() {
  return useQuery({
    queryKey: ["organisations"],
    async queryFn() {
      const seen = await call(accessRoutes.organisations, {});
      noteActs(seen.mayDo);
      return seen;
    },
  });
}
