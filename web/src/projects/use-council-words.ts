import { useQuery } from "@tanstack/react-query";
import { fieldRoutes } from "../../../core/src/field/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";

/** What members of the council wrote by their own links; not asked for by whoever may not read it. */
export function useCouncilWords(project: string) {
  const isAsked = useMayAsk("viewCouncilWords");
  const words = useQuery({
    queryKey: ["council-words", project],
    queryFn: ({ signal }) => call(fieldRoutes.councilWords, { parameters: { project } }, signal),
    enabled: isAsked,
  });
  return { isAsked, words };
}
