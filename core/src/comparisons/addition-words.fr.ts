import type { ProposedComparison } from "./model.ts";
import type { ComputableRule } from "./vocabulary.ts";
import { outcomeWording } from "./words-of-outcomes.ts";

const ruleWords: Readonly<Record<ComputableRule, string>> = {
  waitingList: "avec ceux qui attendent leur tour",
  staggeredStart: "avec le groupe qui commence plus tard",
  similarPeople: "avec des personnes semblables du même endroit",
  sisterSite: "avec un site qui ne forme pas",
  earlierCohort: "avec les personnes d’avant",
};

/** What is added to a sealed plan when a comparison is fixed, before its outcome is looked at. */
export function additionWords(told: ProposedComparison, fingerprint: string): string {
  const { people, design, outcome, rule } = told;
  const wording = outcomeWording(outcome).outcome.fr;
  const compared = ruleWords[rule];
  return `Comparaison fixée avant de regarder : ${wording}, ${design.horizonMonths} mois après le départ, ${people.trained} personnes formées comparées ${compared} (${people.compared}). Empreinte : ${fingerprint}.`;
}
