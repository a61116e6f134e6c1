import { type SetEstimand, setsWithBothArms, setWeights } from "../../designs/set-weights.ts";
import type { MethodAttempt } from "../../evaluate/method.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { attemptOf, type DesignContext } from "./design-attempt.ts";

/** The estimate of a design that puts people into classes (codes from 0, -1 for none): those with both arms count. */
export function attemptOfClasses(sample: Sample, classes: Int32Array, context: DesignContext): MethodAttempt {
  const subclass = setsWithBothArms(classes, sample.treated);
  const weights = setWeights(subclass, sample.treated, setEstimand(context.options.estimand));
  const options = { ...context.options, replace: false };
  return attemptOf(sample, { subclass, weights }, { ...context, options });
}

/** The question as one about sets; every method with classes offers these three only. */
export function setEstimand(estimand: Estimand): SetEstimand {
  return estimand === "ate" || estimand === "atc" ? estimand : "att";
}
