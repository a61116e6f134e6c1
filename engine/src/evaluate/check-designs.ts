import type { BalanceRow } from "../balance/balance-table.ts";
import { covariatesOf } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import type { PointEstimate } from "./finding.ts";
import type { AskedOptions, EffectMethod, MethodEstimate } from "./method.ts";
import { runMethod } from "./run-method.ts";
import type { Sample } from "./sample.ts";
import { settleOptions } from "./settled-options.ts";
import type { Estimand } from "./study.ts";

/** Designs that answer the same question, quick enough to be run beside the one that was asked. */
const companions: Readonly<Partial<Record<Estimand, readonly string[]>>> = {
  att: ["regression", "gComputation", "aipw", "ipw", "entropy"],
  ate: ["regression", "gComputation", "aipw", "ipw"],
  ato: ["regression", "gComputation", "aipw", "overlap"],
};

/** Above this many people the companions would take longer than the answer. */
const mostChecked = 20_000;

/** How far apart designs may fall, in standard errors of the middle one, and how far apart the groups may start. */
const widest = 1.25;
const farApart = 1;

interface Asked {
  readonly sample: Sample;
  readonly method: EffectMethod;
  readonly options: AskedOptions;
  readonly attempt: MethodEstimate;
  readonly balance: readonly BalanceRow[];
}

/**
 * Whether the answer hangs on the design. It does when reasonable designs fall more than 1.25 standard errors apart (in
 * 60 drawn samples of groups up to half a standard deviation apart, at most two were, but for nearest
 * neighbours without
 * a caliper), or when the groups start more than a standard deviation apart and the raw difference says the
 * contrary: the
 * whole figure is then the correction's.
 * Simonsohn, Simmons & Nelson (2020), Nature Human Behaviour 4:1208, for reading a result across reasonable designs;
 * Rubin (2001), Health Services and Outcomes Research Methodology 2:169, p. 174, for groups too far apart to be
 * adjusted.
 */
export function designCaveats(methods: readonly EffectMethod[], asked: Asked): readonly Caveat[] {
  const { sample, options, attempt } = asked;
  if (sample.model.length === 0 || sample.rows.length > mostChecked) return [];
  const points = [attempt.point, ...companionPoints(methods, asked)];
  if (points.length < 2) return [];
  const estimates = points.map(({ estimate }) => estimate).sort((a, b) => a - b);
  const [lowest, highest] = [estimates[0], estimates[estimates.length - 1]];
  const told = { lowest, highest, designs: points.length };
  const raw = rawDifference(sample);
  // The noise of a design that leaves many people out is not the design's fault.
  const error = Math.max(middleError(points), attempt.point.inference.intervalStandardError);
  if (highest - lowest > widest * error) {
    return [{ code: "fragile", because: lowest < 0 && highest > 0 ? "sides" : "spread", ...told, raw }];
  }
  const turned = raw * attempt.point.estimate < 0 && Math.abs(raw - attempt.point.estimate) > 1.5 * error;
  const apart = covariatesOf(asked.balance).some(
    (row) => Math.abs(row.before.standardizedMeanDifference) > farApart,
  );
  if (options.estimand === "late" || !turned || !apart) return [];
  return [{ code: "fragile", because: "correction", ...told, raw }];
}

function companionPoints(
  methods: readonly EffectMethod[],
  { sample, method, options }: Asked,
): readonly PointEstimate[] {
  const names = companions[options.estimand] ?? [];
  // The companions keep the usual choices: only what belongs to the question is taken over.
  const usual = settleOptions({ seed: options.seed, confidence: options.confidence });
  if ("code" in usual) return [];
  const points: PointEstimate[] = [];
  for (const other of methods) {
    if (other.name === method.name || !names.includes(other.name)) continue;
    const estimand = other.estimands.includes(options.estimand) ? options.estimand : other.estimands[0];
    const answer = runMethod(other, sample, { ...usual, method: other.name, estimand });
    if (answer.ok) points.push(answer.point);
  }
  return points;
}

function rawDifference({ treated, outcome, baseWeights }: Sample): number {
  const sums = [0, 0];
  const totals = [0, 0];
  outcome.forEach((value, person) => {
    sums[treated[person]] += baseWeights[person] * value;
    totals[treated[person]] += baseWeights[person];
  });
  return sums[1] / totals[1] - sums[0] / totals[0];
}

function middleError(points: readonly PointEstimate[]): number {
  const errors = points.map(({ inference }) => inference.intervalStandardError).sort((a, b) => a - b);
  return errors[Math.floor(errors.length / 2)];
}
