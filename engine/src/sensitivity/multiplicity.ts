import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { mostExact } from "../randomization/tail-count.ts";
import { ArmContrasts } from "./arm-contrasts.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import type { NotCheckable, SensitivityRefusal } from "./sensitivity-refusal.ts";
import { readMultiplicity } from "./words-of-checks.ts";
import { notCheckable, tellSensitivity } from "./words-of-sensitivity.ts";

export const multiplicityRules = [
  "bonferroni",
  "holm",
  "hochberg",
  "benjaminiHochberg",
  "benjaminiYekutieli",
] as const;
/**
 * bonferroni, holm: chance of a single false alarm, whatever the links between outcomes; hochberg: the same, a little
 * sharper, for outcomes that move together; benjaminiHochberg: share of false alarms among the alarms, for outcomes
 * that move together; benjaminiYekutieli: the same whatever the links.
 */
export type MultiplicityRule = (typeof multiplicityRules)[number];

interface Corrected {
  readonly kind: "estimated";
  /** In the order of the input. */
  readonly pValues: Float64Array;
  readonly adjusted: Float64Array;
  readonly caveats: readonly Told<SensitivityCaveat>[];
  readonly reading: Sentences;
}

interface NotCorrected {
  readonly kind: "refused";
  readonly notEstimable: NotCheckable;
  readonly caveats: readonly Told<SensitivityCaveat>[];
}

export type MultiplicityFinding = (Corrected & { readonly rule: MultiplicityRule }) | NotCorrected;

/**
 * Correction of several p-values.
 *
 * Estimand: none of its own; p-values as they stand once it is counted how many outcomes were looked at.
 * Assumptions: each p-value is right on its own; see `multiplicityRules` for what each rule supposes of their links.
 * Do not use on the outcomes that happen to be reported: all that were looked at count.
 * In words: sorted p-values are multiplied by how many remain (holm, hochberg) or by how many there are over their
 * rank (benjaminiHochberg), and made monotone.
 * Reference: Holm (1979), Scandinavian J. Statistics 6:65; Hochberg (1988), Biometrika 75:800; Benjamini & Hochberg
 * (1995), J. Royal Statistical Society B 57:289; Benjamini & Yekutieli (2001), Annals of Statistics 29:1165.
 * Checked against: p.adjust of R.
 */
export function correctPValues(pValues: ArrayLike<number>, rule: MultiplicityRule): MultiplicityFinding {
  const given = Float64Array.from(pValues);
  const refusal = refusalOfPValues(given, rule);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  const adjusted = adjust(given, rule);
  return { kind: "estimated", rule, ...told(given, adjusted) };
}

function told(pValues: Float64Array, adjusted: Float64Array) {
  const several: SensitivityCaveat[] =
    pValues.length > 1 ? [{ code: "severalOutcomes", outcomes: pValues.length }] : [];
  return {
    pValues,
    adjusted,
    caveats: several.map(tellSensitivity),
    reading: readMultiplicity(
      pValues.length,
      pValues.filter((p) => p < 0.05).length,
      adjusted.filter((p) => p < 0.05).length,
    ),
  };
}

function refusalOfPValues(pValues: Float64Array, rule: MultiplicityRule): SensitivityRefusal | undefined {
  if (!multiplicityRules.includes(rule)) return { code: "optionOutOfRange", option: "rule" };
  if (pValues.length === 0) return { code: "optionOutOfRange", option: "pValues" };
  const row = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  return row < 0 ? undefined : { code: "valueMissing", column: "p", row };
}

function adjust(pValues: Float64Array, rule: MultiplicityRule): Float64Array {
  const size = pValues.length;
  const order = Array.from(pValues.keys()).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = new Float64Array(size);
  if (rule === "bonferroni") return pValues.map((p) => Math.min(1, size * p));
  if (rule === "holm") {
    let floor = 0;
    order.forEach((position, rank) => {
      floor = Math.max(floor, Math.min(1, (size - rank) * pValues[position]));
      adjusted[position] = floor;
    });
    return adjusted;
  }
  let harmonic = 0;
  for (let rank = 1; rank <= size; rank++) harmonic += 1 / rank;
  let ceiling = 1;
  for (let rank = size - 1; rank >= 0; rank--) {
    const position = order[rank];
    const shared = rule === "benjaminiYekutieli" ? harmonic : 1;
    const factor = rule === "hochberg" ? size - rank : (shared * size) / (rank + 1);
    ceiling = Math.min(ceiling, factor * pValues[position]);
    adjusted[position] = ceiling;
  }
  return adjusted;
}

/** Outcomes of the same people, and who was trained (1) or not (0). */
export interface MaxTQuestion {
  readonly treated: ArrayLike<number>;
  /** One array per outcome, one figure per person; NaN marks a missing one. */
  readonly outcomes: readonly Float64Array[];
  readonly seed?: number;
  /** Draws when the assignments are too many to list, default 9999. */
  readonly draws?: number;
}

export type MaxTFinding =
  | (Corrected & {
      /** Difference of means over Welch's standard error, per outcome. */
      readonly statistics: Float64Array;
      readonly assignments: number;
      readonly exact: boolean;
    })
  | NotCorrected;

const fewestPerArm = 5;

/**
 * Step-down max-T correction by permutation.
 *
 * Estimand: none of its own; p-values of several outcomes of the same two groups, corrected for all of them together.
 * Assumptions: were the training without effect, who was trained could have been reassigned among these people; with
 * groups of unequal spread the studentized difference keeps this true for large groups. Nothing is assumed on how
 * outcomes move together: reassigning people keeps their links, so that outcomes that repeat each other cost
 * nothing.
 * Do not use with clusters or matched sets (reassignment would have to follow them), nor below 5 people in an arm.
 * In words: from the clearest outcome to the least clear, how often would reassignment make the clearest of those not
 * yet passed as clear as this one? The answers are made monotone.
 * Reference: Westfall & Young (1993), Resampling-Based Multiple Testing, p. 66 (algorithm 2.8); Romano & Wolf (2005),
 * Econometrica 73:1237 and J. American Statistical Association 100:94.
 * Checked against: enumeration of all assignments in R.
 */
export function maxTCorrection(question: MaxTQuestion): MaxTFinding {
  const refusal = refusalOfMaxT(question);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  const contrasts = new ArmContrasts(question.treated, question.outcomes);
  const statistics = contrasts.observed();
  const ranking = Array.from(statistics.keys()).sort(
    (a, b) => Math.abs(statistics[b]) - Math.abs(statistics[a]) || a - b,
  );
  const tally = new StepDown(statistics, ranking);
  const exact = contrasts.assignments <= mostExact;
  if (exact) contrasts.enumerate((drawn) => tally.add(drawn));
  else {
    const stream = new SeededStream(question.seed ?? 1);
    contrasts.draw(stream, question.draws ?? 9999, (drawn) => tally.add(drawn));
  }
  const { single, adjusted } = tally.pValues(exact);
  return { kind: "estimated", statistics, assignments: tally.seen, exact, ...told(single, adjusted) };
}

/** Counts, per outcome, reassignments whose largest statistic among it and the less clear ones reaches it. */
class StepDown {
  seen = 0;
  private readonly observed: Float64Array;
  private readonly ranking: readonly number[];
  private readonly alone: Float64Array;
  private readonly together: Float64Array;

  constructor(statistics: Float64Array, ranking: readonly number[]) {
    // A hair lower, so that rounding does not undo a tie.
    this.observed = statistics.map((value) => Math.abs(value) * (1 - 1e-9) - 1e-12);
    this.ranking = ranking;
    this.alone = new Float64Array(statistics.length);
    this.together = new Float64Array(statistics.length);
  }

  add(drawn: Float64Array): void {
    this.seen++;
    let most = 0;
    for (let rank = this.ranking.length - 1; rank >= 0; rank--) {
      const position = this.ranking[rank];
      const size = Math.abs(drawn[position]);
      if (size > most) most = size;
      if (size >= this.observed[position]) this.alone[position]++;
      if (most >= this.observed[position]) this.together[position]++;
    }
  }

  pValues(exact: boolean): { readonly single: Float64Array; readonly adjusted: Float64Array } {
    const share = (count: number) => (exact ? count / this.seen : (count + 1) / (this.seen + 1));
    const adjusted = this.together.map(share);
    let floor = 0;
    for (const position of this.ranking) {
      floor = Math.max(floor, adjusted[position]);
      adjusted[position] = floor;
    }
    return { single: this.alone.map(share), adjusted };
  }
}

function refusalOfMaxT({ treated, outcomes, draws }: MaxTQuestion): SensitivityRefusal | undefined {
  const arms = Float64Array.from(treated);
  if (outcomes.length === 0) return { code: "optionOutOfRange", option: "outcomes" };
  if (draws !== undefined && !(Number.isInteger(draws) && draws >= 99)) {
    return { code: "optionOutOfRange", option: "draws" };
  }
  const row = arms.findIndex((arm) => arm !== 0 && arm !== 1);
  if (row >= 0) return { code: "treatmentNotBinary", column: "treated", row };
  for (const [at, outcome] of outcomes.entries()) {
    const column = `outcome ${at + 1}`;
    if (outcome.length !== arms.length) return { code: "unequalLengths", first: "treated", second: column };
    for (const arm of [1, 0] as const) {
      const observed = outcome.filter((value, person) => arms[person] === arm && Number.isFinite(value));
      if (observed.length < fewestPerArm) {
        const side = arm === 1 ? "treated" : "comparison";
        return { code: "tooFewObserved", arm: side, observed: observed.length, needed: fewestPerArm };
      }
    }
    const known = outcome.filter(Number.isFinite);
    if (known.every((value) => value === known[0])) return { code: "noOutcomeVariation", column };
  }
  return undefined;
}
