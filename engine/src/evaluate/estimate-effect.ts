import type { Columns } from "../columns/column.ts";
import { cem } from "../methods/matching/cem.ts";
import { exact } from "../methods/matching/exact.ts";
import { full } from "../methods/matching/full.ts";
import { nearest } from "../methods/matching/nearest.ts";
import { optimal } from "../methods/matching/optimal.ts";
import { subclass } from "../methods/matching/subclass.ts";
import { aipw } from "../methods/outcome/aipw.ts";
import { complierEffect } from "../methods/outcome/complier-effect.ts";
import { gComputation } from "../methods/outcome/g-computation.ts";
import { regression } from "../methods/outcome/regression.ts";
import { cbps } from "../methods/weighting/cbps.ts";
import { entropy } from "../methods/weighting/entropy.ts";
import { ipw } from "../methods/weighting/ipw.ts";
import { matchingWeights } from "../methods/weighting/matching-weights.ts";
import { overlap } from "../methods/weighting/overlap.ts";
import { tellCaveat } from "../reading/words-of-caveats.ts";
import { readRefusal } from "../reading/words-of-refusals.ts";
import type { Caveat } from "./caveat.ts";
import { chooseMethod } from "./choose-method.ts";
import { explainEstimate } from "./explain-estimate.ts";
import type { Finding } from "./finding.ts";
import type { EffectMethod } from "./method.ts";
import { readSample } from "./read-sample.ts";
import { causeOf, type Refusal } from "./refusal.ts";
import { type ChosenOptions, settleOptions } from "./settled-options.ts";
import type { EstimateOptions, MethodName, Study } from "./study.ts";

/** Every method of a comparison, by name. */
export const methods: Readonly<Record<MethodName, EffectMethod>> = {
  nearest,
  optimal,
  full,
  exact,
  cem,
  subclass,
  regression,
  gComputation,
  aipw,
  complierEffect,
  ipw,
  overlap,
  matchingWeights,
  entropy,
  cbps,
};

/**
 * Effect of a training on an outcome, from a cross-section of people: declare, design, balance, estimate, explain.
 *
 * Pure: the same columns and options give the same finding, in a browser or on a server. A question that these
 * people cannot answer gives a refusal with the cheapest remedy, never a zero or a NaN; nothing is thrown.
 */
export function estimateEffect(study: Study, columns: Columns, options: EstimateOptions = {}): Finding {
  const { method, ...others } = options;
  if (method === "auto") return estimateByRule(study, columns, others);
  return estimateWith(study, columns, method === undefined ? others : { ...others, method });
}

/** The estimate with the method that the rules choose, and why. */
function estimateByRule(study: Study, columns: Columns, options: ChosenOptions): Finding {
  const settled = settleOptions(options);
  if ("code" in settled) return refused(settled, []);
  const read = readSample(study, columns, options);
  if (!read.ok) return refused(read.refusal, read.caveats);
  const choice = chooseMethod(Object.values(methods), read.sample, options);
  if ("code" in choice) return refused(choice, read.caveats);
  const { method, estimand, caliper } = choice;
  const chosen = { ...options, method, estimand, ...(caliper === undefined ? {} : { caliper }) };
  return { ...estimateWith(study, columns, chosen), choice };
}

function estimateWith(study: Study, columns: Columns, options: ChosenOptions): Finding {
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
  const run = {
    study,
    columns,
    given: options,
    sample: read.sample,
    options: asked,
    method,
    attempt,
    caveats,
  };
  return explainEstimate(run, Object.values(methods));
}

function refused(refusal: Refusal, caveats: readonly Caveat[]): Finding {
  const notEstimable = { code: refusal.code, cause: causeOf(refusal.code), reading: readRefusal(refusal) };
  return { kind: "refused", notEstimable, caveats: caveats.map(tellCaveat) };
}

/** Options given to a method that does not read them. */
function ignoredOptions(method: EffectMethod, study: Study, options: EstimateOptions): readonly Caveat[] {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  const reads: ReadonlySet<string> = new Set([...method.reads, "checkDesigns"]);
  const ignored = given.map(([name]) => name).filter((name) => !reads.has(name));
  const hasScore = (options.distance ?? "logit").toLowerCase().includes("logit");
  if (method.reads.has("distance") && hasScore && options.matchOn !== undefined) ignored.push("matchOn");
  if (study.weights !== undefined && !method.readsWeights) ignored.push("weights");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}
