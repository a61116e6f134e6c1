import { useQuery } from "@tanstack/react-query";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import { rulesOfDevice } from "../visit/visit-training-home.ts";

/** The rulebook of the organisation, as it was last seen here without network; else the published one. */
export function useSeenBook(): Rulebook | undefined {
  return useQuery({
    queryKey: ["rulebook-seen"],
    queryFn: async () => (await rulesOfDevice().catch(() => undefined))?.book ?? openPublished(),
    networkMode: "always",
  }).data;
}

async function openPublished(): Promise<Rulebook> {
  const { publishedRulebook } = await import("../training/published-rulebook.ts");
  return publishedRulebook;
}
