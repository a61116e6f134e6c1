import type { Effect, EstimateAnswer } from "../../../core/src/evaluation/index.ts";

import { say } from "../say.ts";

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
    say("command.estimate.effect", {
      estimate: write(effect.estimate),
      standardError: write(effect.standardError),
    }),
    say("command.estimate.interval", { low: write(low), high: write(high) }),
    say("command.estimate.people", { treated, comparison, matchedTreated, matchedComparison }),
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
    say("command.estimate.balance"),
    `${"".padEnd(width)}  ${say("command.estimate.before").padStart(9)}  ${say("command.estimate.after").padStart(9)}`,
    ...rows,
  ].join("\n");
}
