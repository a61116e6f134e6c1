import type { BalanceRow } from "../balance/balance-table.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { readFinding } from "../reading/read-finding.ts";
import { tellCaveat } from "../reading/words-of-caveats.ts";
import { evidenceOf, imbalanceCaveats, overturning } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import { designCaveats } from "./check-designs.ts";
import { balanceOf, matchedRows, pairedRows, sizeCaveats, sizesOf } from "./describe-design.ts";
import { wantedPower } from "./design-precision.ts";
import type { Estimated } from "./finding.ts";
import { groupCaveats } from "./group-caveats.ts";
import type { EffectMethod, MethodEstimate } from "./method.ts";
import type { Prepared } from "./prepare-comparison.ts";
import type { Sample } from "./sample.ts";
import type { SettledOptions } from "./settled-options.ts";
import type { Study } from "./study.ts";
import { timingCaveats } from "./timing-caveats.ts";

/** One run of a method on the people of a study. */
export interface Run extends Prepared {
  readonly study: Study;
  readonly sample: Sample;
  readonly attempt: MethodEstimate;
}

/** The finding that a run gives: its sizes, balance and what to beware of, in words. */
export function explainEstimate(run: Run, methods: readonly EffectMethod[]): Estimated {
  const { study, sample, options, method, attempt, choice } = run;
  const balance = balanceOf(sample, attempt);
  const sizes = sizesOf(sample, attempt.weights);
  const all = [
    ...run.caveats,
    ...attempt.caveats,
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
    detectable: detectableOf(sample, attempt, options),
    ...(attempt.adjusted === undefined ? {} : { adjusted: attempt.adjusted }),
    ...(attempt.permutation === undefined ? {} : { permutation: attempt.permutation }),
    matches: matchedRows(sample, attempt),
    ...(attempt.influence === undefined ? {} : { influence: keptInfluence(attempt, attempt.influence) }),
    ...(pairs === undefined ? {} : { pairs: pairedRows(sample, pairs) }),
    ...(choice === undefined ? {} : { choice }),
  };
  return { ...finding, reading: readFinding(finding, study) };
}

/** What nobody asked and everybody should know: groups, moments, number of outcomes, designs that disagree. */
function raisedCaveats(
  run: Run,
  balance: readonly BalanceRow[],
  methods: readonly EffectMethod[],
): readonly Caveat[] {
  const { study, columns, sample, options, method, attempt, given } = run;
  const others = study.otherOutcomes?.length ?? 0;
  return [
    ...groupCaveats({ study, columns, people: sample, options: given, outcome: sample.outcome }),
    ...timingCaveats(study, sample, balance),
    ...(study.apart === undefined ? [] : [{ code: "groupsApart", by: study.apart } as const]),
    ...(others > 0 ? [{ code: "severalOutcomes", outcomes: others + 1 } as const] : []),
    ...(given.checkDesigns === false
      ? []
      : designCaveats(methods, { sample, method, options, attempt, balance })),
  ];
}

function detectableOf(sample: Sample, attempt: MethodEstimate, options: SettledOptions) {
  const { intervalStandardError, degreesOfFreedom } = attempt.point.inference;
  const value =
    intervalStandardError * detectableInStandardErrors(degreesOfFreedom, 1 - options.confidence, wantedPower);
  const comparison = valuesWhere(
    sample.outcome,
    (person) => sample.treated[person] === 0 && attempt.weights[person] > 0,
  );
  const mean = comparison.reduce((sum, outcome) => sum + outcome, 0) / comparison.length;
  const squares = comparison.reduce((sum, outcome) => sum + (outcome - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (comparison.length - 1));
  return { value, power: wantedPower, ...(spread > 0 ? { inStandardDeviations: value / spread } : {}) };
}

/** Said when the two ways to ask "could it be chance?" fall on different sides of one in twenty. */
function permutationCaveats({ point, permutation }: MethodEstimate): readonly Caveat[] {
  if (permutation === undefined || permutation.pValue < 0.05 === point.pValue < 0.05) return [];
  return [{ code: "permutationDisagrees", pValue: permutation.pValue }];
}

function keptInfluence({ weights }: MethodEstimate, influence: Float64Array): Float64Array {
  return valuesWhere(influence, (person) => weights[person] > 0);
}

/** The values at the chosen places. With many people `filter` would hold each value as an object for a while. */
function valuesWhere(values: Float64Array, isChosen: (place: number) => boolean): Float64Array {
  const chosen = new Float64Array(values.length);
  let count = 0;
  for (let place = 0; place < values.length; place++) if (isChosen(place)) chosen[count++] = values[place];
  return chosen.slice(0, count);
}
