import type {
  BalanceRow,
  BalanceStatistics,
  Estimated,
  Finding,
  Refused,
} from "../../../engine/src/index.ts";
import type { Effect, EstimateAnswer, NotEstimableAnswer } from "./model.ts";

/** A finding as programs read it: who was matched with whom is left out, it names rows of people. */
export function writeAnswer(finding: Finding): EstimateAnswer {
  return finding.kind === "refused" ? writeRefusal(finding) : writeEffect(finding);
}

/** Why there is no figure, as programs read it. */
export function writeRefusal(finding: Refused): NotEstimableAnswer {
  return {
    notEstimable: finding.notEstimable,
    ...(finding.choice === undefined ? {} : { choice: { ...finding.choice } }),
    caveats: finding.caveats.map((caveat) => ({ ...caveat })),
  };
}

function writeEffect(finding: Estimated): Effect {
  const { estimate, standardError, confidenceInterval, pValue } = finding;
  return {
    method: finding.method,
    estimand: finding.estimand,
    estimate,
    standardError,
    confidenceInterval: [confidenceInterval[0], confidenceInterval[1]],
    pValue,
    sizes: finding.sizes,
    balance: writeBalance(finding.balance),
    inference: { ...finding.inference },
    detectable: finding.detectable,
    ...(finding.adjusted === undefined ? {} : { adjusted: writePoint(finding.adjusted) }),
    ...(finding.permutation === undefined ? {} : { permutation: finding.permutation }),
    ...(finding.choice === undefined ? {} : { choice: { ...finding.choice } }),
    caveats: finding.caveats.map((caveat) => ({ ...caveat })),
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

/** How alike the groups are, as programs read it. */
export function writeBalance(balance: readonly BalanceRow[]): Effect["balance"] {
  return balance.map((row) => ({
    covariate: row.covariate,
    ...(row.category === undefined ? {} : { category: row.category }),
    before: writeStatistics(row.before),
    after: writeStatistics(row.after),
  }));
}

function writePoint(point: NonNullable<Estimated["adjusted"]>): NonNullable<Effect["adjusted"]> {
  const { estimate, standardError, confidenceInterval, pValue } = point;
  return {
    estimate,
    standardError,
    confidenceInterval: [confidenceInterval[0], confidenceInterval[1]],
    pValue,
  };
}

/** JSON has no NaN: a statistic that does not exist for a covariate (variance ratio of a yes/no one) is null. */
function writeStatistics(statistics: BalanceStatistics): Effect["balance"][number]["before"] {
  const finite = (value: number | undefined): number | null =>
    value === undefined || !Number.isFinite(value) ? null : value;
  return {
    standardizedMeanDifference: finite(statistics.standardizedMeanDifference),
    varianceRatio: finite(statistics.varianceRatio),
    ecdfMax: finite(statistics.ecdfMax),
    ecdfMean: finite(statistics.ecdfMean),
  };
}
