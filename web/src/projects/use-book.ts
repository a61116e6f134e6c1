import { useSuspenseQuery } from "@tanstack/react-query";
import { type Rulebook, rulebookOf, ruleRoutes } from "../../../core/src/reference/public.ts";
import { call } from "../http/call.ts";

/** The rulebook of the organisation; the published one where it cannot be had. The view waits for it. */
export function useBook(): Rulebook {
  const book = useSuspenseQuery({
    queryKey: ["rulebook"],
    queryFn: ({ signal }) => openBook(signal).catch(openPublished),
    networkMode: "always",
  });
  return book.data;
}

async function openBook(signal: AbortSignal): Promise<Rulebook> {
  const { published, own } = await call(ruleRoutes.view, {}, signal);
  return rulebookOf(published, own);
}

async function openPublished(): Promise<Rulebook> {
  const { publishedRulebook } = await import("../training/published-rulebook.ts");
  return publishedRulebook;
}
