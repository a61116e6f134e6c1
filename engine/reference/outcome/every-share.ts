import { type Columns, numberColumn } from "../../src/columns/column.ts";
import { binomialDensity } from "../../src/distributions/index.ts";
import { estimateEffect } from "../../src/evaluate/estimate-effect.ts";

const study = { treatment: "trained", outcome: "stayed", covariates: [] };

/** Outcomes of the trained, then of the others, in the columns `trained` and `stayed`. */
export function tableOf(trained: readonly number[], compared: readonly number[]): Columns {
  return new Map([
    ["trained", numberColumn([...trained.map(() => 1), ...compared.map(() => 0)])],
    ["stayed", numberColumn([...trained, ...compared])],
  ]);
}

/** So many people, of whom `yes` have 1 and the others 0. */
export const people = (count: number, yes: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => (at < yes ? 1 : 0));

/** Interval of every pair of counts; undefined where everybody has the same outcome. */
function everyInterval(trained: number, compared: number, cautious: boolean) {
  return Array.from({ length: trained + 1 }, (_, first) =>
    Array.from({ length: compared + 1 }, (_, second) => {
      const columns = tableOf(people(trained, first), people(compared, second));
      const finding = estimateEffect(study, columns, { method: "regression", checkDesigns: false, cautious });
      return finding.kind === "refused" ? undefined : finding.confidenceInterval;
    }),
  );
}

const shares = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);

/**
 * Of regression without covariates, by enumeration of all that may come out: the lowest chance that a figure holds the
 * truth, and the highest that it leaves out a difference of 0 that is true, over shares of 5 to 95 in 100.
 */
export function worstOf(trained: number, compared: number, cautious: boolean) {
  const intervals = everyInterval(trained, compared, cautious);
  const worst = { coverage: 1, alarms: 0 };
  for (const one of shares) {
    for (const other of shares) {
      let [shown, held] = [0, 0];
      intervals.forEach((row, first) => {
        const chance = binomialDensity(first, { trials: trained, share: one });
        row.forEach((interval, second) => {
          if (interval === undefined) return;
          const both = chance * binomialDensity(second, { trials: compared, share: other });
          shown += both;
          if (interval[0] <= one - other + 1e-12 && one - other - 1e-12 <= interval[1]) held += both;
        });
      });
      if (one === other) worst.alarms = Math.max(worst.alarms, 1 - held / shown);
      worst.coverage = Math.min(worst.coverage, held / shown);
    }
  }
  return worst;
}
