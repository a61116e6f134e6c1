import { useQuery } from "@tanstack/react-query";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import { publishedRulebook, useTrainingHome } from "./training-home.ts";

/** The rulebook of the organisation; the published one while it is not known. */
export function useRulebook(): Rulebook {
  const home = useTrainingHome();
  const book = useQuery({ queryKey: ["rulebook"], queryFn: ({ signal }) => home.rulebook(signal) });
  return book.data ?? publishedRulebook;
}
