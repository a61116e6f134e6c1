import type { StartFact } from "../../../core/src/comparisons/public.ts";
import { say } from "../words/say.ts";

const listing = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** "ancienneté, site et métier" */
export function nameFacts(facts: readonly StartFact[]): string {
  return listing.format(facts.map((fact) => say(`comparisons.startFact.${fact}`)));
}
