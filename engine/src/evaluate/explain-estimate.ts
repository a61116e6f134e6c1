import { type BalanceRow, balanceTable } from "../balance/balance-table.ts";
import { effectiveSize } from "../balance/effective-size.ts";
import { pairGaps } from "../balance/pair-gaps.ts";
import type { Columns } from "../columns/column.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { readFinding, smallGroup } from "../reading/read-finding.ts";
import { tellCaveat } from "../reading/words-of-caveats.ts";
import { distanceRow, evidenceOf, imbalanceCaveats } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import { designCaveats } from "./check-designs.ts";
import type { Estimated, MatchedRows } from "./finding.ts";
import { groupCaveats } from "./group-caveats.ts";
import type { EffectMethod, MethodEstimate } from "./method.ts";
import type { Sample } from "./sample.ts";
import type { ChosenOptions, SettledOptions } from "./settled-options.ts";
import type { Estimand, Study } from "./study.ts";
import { timingCaveats } from "./timing-caveats.ts";

/** Options with the question settled by the method. */
type AskedOptions = SettledOptions & { readonly estimand: Estimand };

/** One run of a method on the people of a study. */
export interface Run {
  readonly study: Study;
  readonly columns: Columns;
  /** Options as they were given. */
  readonly given: ChosenOptions;
  readonly sample: Sample;
  readonly options: AskedOptions;
  readonly method: EffectMethod;
  readonly attempt: MethodEstimate;
  readonly caveats: readonly Caveat[];
}

/** The finding that a run gives: its sizes, balance and what to beware of, in words. */
export function explainEstimate(run: Run, methods: readonly EffectMethod[]): Estimated {
  const { study, sample, options, method, attempt } = run;
  const score: readonly ModelColumn[] =
    attempt.scores === undefined ? [] : [{ name: distanceRow, values: attempt.scores }];
  const arms = attempt.comparedArms ?? sample.treated;
  const shown = [...score, ...sample.shown];
  const table = balanceTable(shown, arms, sample.baseWeights, attempt.weights);
  const gaps = attempt.pairs === undefined ? [] : pairGaps(shown, arms, sample.baseWeights, attempt.pairs);
  const balance = table.map((row, at) => (gaps.length === 0 ? row : { ...row, pairGap: gaps[at] }));
  const sizes = sizesOf(sample, attempt.weights);
  const detectable = detectableOf(sample, attempt, options);
  const all = [
    ...run.caveats,
    ...sizeCaveats(sample, sizes.matchedTreated),
    ...permutationCaveats(attempt),
    ...imbalanceCaveats(balance),
    ...raisedCaveats(run, balance, methods),
  ];
  const { pairs } = attempt;
  const finding: Omit<Estimated, "reading"> = {
    kind: "estimated",
    method: method.name,
    estimand: options.estimand,
    explanation: method.explanation,
    ...attempt.point,
    sizes,
    balance,
    caveats: all.map(tellCaveat),
    evidenceLevel: all.some(({ code }) => overturning.has(code)) ? "measured" : evidenceOf(balance),
    detectable,
    ...(attempt.adjusted === undefined ? {} : { adjusted: attempt.adjusted }),
    ...(attempt.permutation === undefined ? {} : { permutation: attempt.permutation }),
    matches: matchedRows(sample, attempt),
    ...(attempt.influence === undefined ? {} : { influence: keptInfluence(attempt, attempt.influence) }),
    ...(pairs === undefined
      ? {}
      : { pairs: { treated: rowsAt(pairs.treated, sample), comparison: rowsAt(pairs.comparison, sample) } }),
  };
  return { ...finding, reading: readFinding(finding, study) };
}

/** With one of these, likeness at the start is not enough to speak of an effect. */
const overturning: ReadonlySet<Caveat["code"]> = new Set<Caveat["code"]>([
  "fragile",
  "outcomeMeasuredBefore",
]);

/** What nobody asked and everybody should know: groups, moments, number of outcomes, designs that disagree. */
function raisedCaveats(
  run: Run,
  balance: readonly BalanceRow[],
  methods: readonly EffectMethod[],
): readonly Caveat[] {
  const { study, columns, sample, options, method, attempt, given } = run;
  const others = study.otherOutcomes?.length ?? 0;
  return [
    ...groupCaveats(study, columns, sample, given),
    ...timingCaveats(study, sample, balance),
    ...(others > 0 ? [{ code: "severalOutcomes", outcomes: others + 1 } as const] : []),
    ...(given.checkDesigns === false
      ? []
      : designCaveats(methods, { sample, method, options, attempt, balance })),
  ];
}

function sizesOf(sample: Sample, weights: Float64Array) {
  const comparison = weights.filter((weight, person) => weight > 0 && sample.treated[person] === 0);
  const treated = weights.filter((weight, person) => weight > 0 && sample.treated[person] === 1);
  return {
    treated: sample.treatedCount,
    comparison: sample.comparisonCount,
    matchedTreated: treated.length,
    matchedComparison: comparison.length,
    effectiveComparison: effectiveSize(comparison),
  };
}

const wantedPower = 0.8;

function detectableOf(sample: Sample, attempt: MethodEstimate, options: SettledOptions) {
  const { intervalStandardError, degreesOfFreedom } = attempt.point.inference;
  const value =
    intervalStandardError * detectableInStandardErrors(degreesOfFreedom, 1 - options.confidence, wantedPower);
  const comparison = sample.outcome.filter(
    (_, person) => sample.treated[person] === 0 && attempt.weights[person] > 0,
  );
  const mean = comparison.reduce((sum, outcome) => sum + outcome, 0) / comparison.length;
  const squares = comparison.reduce((sum, outcome) => sum + (outcome - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (comparison.length - 1));
  return { value, power: wantedPower, ...(spread > 0 ? { inStandardDeviations: value / spread } : {}) };
}

function sizeCaveats(sample: Sample, matchedTreated: number): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (matchedTreated <= smallGroup) caveats.push({ code: "smallGroup", treated: matchedTreated });
  if (sample.model.length > sample.treatedCount / 10) {
    caveats.push({ code: "tooManyTerms", terms: sample.model.length, treated: sample.treatedCount });
  }
  return caveats;
}

/** Said when the two ways to ask "could it be chance?" fall on different sides of one in twenty. */
function permutationCaveats({ point, permutation }: MethodEstimate): readonly Caveat[] {
  if (permutation === undefined || permutation.pValue < 0.05 === point.pValue < 0.05) return [];
  return [{ code: "permutationDisagrees", pValue: permutation.pValue }];
}

function matchedRows(sample: Sample, { weights, subclass }: MethodEstimate): MatchedRows {
  const people = Int32Array.from(weights.keys()).filter((person) => weights[person] > 0);
  return {
    rows: rowsAt(people, sample),
    weights: Float64Array.from(people, (person) => weights[person]),
    subclass: people.map((person) => subclass[person]),
  };
}

function keptInfluence({ weights }: MethodEstimate, influence: Float64Array): Float64Array {
  return influence.filter((_, person) => weights[person] > 0);
}

function rowsAt(people: Int32Array, sample: Sample): Int32Array {
  return people.map((person) => sample.rows[person]);
}
