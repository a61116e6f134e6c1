import { useSuspenseQuery } from "@tanstack/react-query";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import { useTrainingHome } from "./training-home.ts";

/** The rulebook of the organisation; the published one where it cannot be had. The view waits for it. */
export function useRulebook(): Rulebook {
  const home = useTrainingHome();
  const book = useSuspenseQuery({
    queryKey: ["rulebook"],
    queryFn: ({ signal }) => home.rulebook(signal).catch(openPublished),
    networkMode: "always",
  });
  return book.data;
}

async function openPublished(): Promise<Rulebook> {
  const { publishedRulebook } = await import("./published-rulebook.ts");
  return publishedRulebook;
}
