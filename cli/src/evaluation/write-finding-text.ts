import type { Effect, EstimateAnswer } from "../../../core/src/evaluation/index.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });
const write = (value: number | null) => (value === null ? "–" : number.format(value));

/** A finding for someone who reads a terminal: the answer first, then how alike the groups were, then the warnings. */
export function writeFindingText(answer: EstimateAnswer): string {
  if ("notEstimable" in answer) return answer.notEstimable.reading.fr;
  return [answer.reading.fr, writeFigures(answer), writeBalance(answer)].join("\n\n");
}

function writeFigures(effect: Effect): string {
  const [low, high] = effect.confidenceInterval;
  const { treated, comparison, matchedTreated, matchedComparison } = effect.sizes;
  return [
    `Effet estimé : ${write(effect.estimate)} (erreur type ${write(effect.standardError)})`,
    `Fourchette à 95 % : de ${write(low)} à ${write(high)}`,
    `Personnes : ${treated} formées et ${comparison} non formées ; comparées : ${matchedTreated} et ${matchedComparison}`,
  ].join("\n");
}

function writeBalance(effect: Effect): string {
  const width = Math.max(...effect.balance.map((row) => row.covariate.length), 10);
  const rows = effect.balance.map(
    (row) =>
      `${row.covariate.padEnd(width)}  ${write(row.before.standardizedMeanDifference).padStart(9)}  ` +
      write(row.after.standardizedMeanDifference).padStart(9),
  );
  return [
    `Écarts de départ entre les groupes (en écarts types)`,
    `${"".padEnd(width)}      avant      après`,
    ...rows,
  ].join("\n");
}
