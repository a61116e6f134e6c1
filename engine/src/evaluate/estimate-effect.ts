import { balanceTable } from "../balance/balance-table.ts";
import { effectiveSize } from "../balance/effective-size.ts";
import type { Columns } from "../columns/column.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import { nearest } from "../methods/matching/nearest.ts";
import { regression } from "../methods/outcome/regression.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { readFinding, smallGroup } from "../reading/read-finding.ts";
import { readCaveat } from "../reading/words-of-caveats.ts";
import { readRefusal } from "../reading/words-of-refusals.ts";
import { distanceRow, evidenceOf, imbalanceCaveats } from "./accept-balance.ts";
import type { Caveat, Told } from "./caveat.ts";
import type { Estimated, Finding, MatchedRows } from "./finding.ts";
import type { EffectMethod, MethodEstimate } from "./method.ts";
import { readSample } from "./read-sample.ts";
import { causeOf, type Refusal } from "./refusal.ts";
import type { Sample } from "./sample.ts";
import { type SettledOptions, settleOptions } from "./settled-options.ts";
import type { Estimand, EstimateOptions, MethodName, Study } from "./study.ts";

const methods: Readonly<Record<MethodName, EffectMethod>> = { nearest, regression };

/**
 * Effect of a training on an outcome, from a cross-section of people: declare, design, balance, estimate, explain.
 *
 * Pure: the same columns and options give the same finding, in a browser or on a server. A question that these
 * people cannot answer gives a refusal with the cheapest remedy, never a zero or a NaN; nothing is thrown.
 */
export function estimateEffect(study: Study, columns: Columns, options: EstimateOptions = {}): Finding {
  const settled = settleOptions(options);
  if ("code" in settled) return refused(settled, []);
  const method = methods[settled.method];
  const estimand = settled.estimand ?? method.estimands[0];
  if (!method.estimands.includes(estimand)) {
    return refused({ code: "estimandNotOffered", estimand, method: method.name }, []);
  }
  const ignored = ignoredOptions(method, study, options);
  const read = readSample(study, columns, options);
  if (!read.ok) return refused(read.refusal, [...read.caveats, ...ignored]);
  const asked = { ...settled, estimand };
  const attempt = method.run(read.sample, asked);
  const caveats = [...read.caveats, ...ignored, ...attempt.caveats];
  if (!attempt.ok) return refused(attempt.refusal, caveats);
  return explain(study, asked, read.sample, { method, attempt, caveats });
}

function refused(refusal: Refusal, caveats: readonly Caveat[]): Finding {
  const notEstimable = { code: refusal.code, cause: causeOf(refusal.code), reading: readRefusal(refusal) };
  return { kind: "refused", notEstimable, caveats: caveats.map(tell) };
}

function tell(caveat: Caveat): Told<Caveat> {
  return { ...caveat, reading: readCaveat(caveat) };
}

/** Options given to a method that does not read them. */
function ignoredOptions(method: EffectMethod, study: Study, options: EstimateOptions): readonly Caveat[] {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  const reads: ReadonlySet<string> = method.reads;
  const ignored = given.map(([name]) => name).filter((name) => !reads.has(name));
  const hasScore = (options.distance ?? "logit").toLowerCase().includes("logit");
  if (method.name === "nearest" && hasScore && options.matchOn !== undefined) ignored.push("matchOn");
  if (study.weights !== undefined && !method.readsWeights) ignored.push("weights");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}

/** Options with the question settled by the method. */
type AskedOptions = SettledOptions & { readonly estimand: Estimand };

interface Run {
  readonly method: EffectMethod;
  readonly attempt: MethodEstimate;
  readonly caveats: readonly Caveat[];
}

function explain(
  study: Study,
  options: AskedOptions,
  sample: Sample,
  { method, attempt, caveats }: Run,
): Estimated {
  const score: readonly ModelColumn[] =
    attempt.scores === undefined ? [] : [{ name: distanceRow, values: attempt.scores }];
  const balance = balanceTable(
    [...score, ...sample.shown],
    sample.treated,
    sample.baseWeights,
    attempt.weights,
  );
  const sizes = sizesOf(sample, attempt.weights);
  const detectable = detectableOf(sample, attempt, options);
  const all = [
    ...caveats,
    ...sizeCaveats(sample, sizes.matchedTreated),
    ...permutationCaveats(attempt),
    ...imbalanceCaveats(balance),
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
    caveats: all.map(tell),
    evidenceLevel: evidenceOf(balance),
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
