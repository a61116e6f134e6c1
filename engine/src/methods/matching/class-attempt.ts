import { type SetEstimand, setsWithBothArms, setWeights } from "../../designs/set-weights.ts";
import type { DesignAttempt } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { contextAt, type DesignContext, designOfSets } from "./design-attempt.ts";

/**
 * A design that puts people into classes (codes from 0, -1 for none): those with both arms count. Among fewer people,
 * the same classes.
 */
export function designOfClasses(people: People, classes: Int32Array, context: DesignContext): DesignAttempt {
  const subclass = setsWithBothArms(classes, people.treated);
  const weights = setWeights(subclass, people.treated, setEstimand(context.options.estimand));
  const options = { ...context.options, replace: false };
  return designOfSets(people, { subclass, weights }, { ...context, options }, (left, places) => {
    const own = Int32Array.from(places, (place) => classes[place]);
    return designOfClasses(left, own, contextAt(context, places));
  });
}

/** The question as one about sets; every method with classes offers these three only. */
export function setEstimand(estimand: Estimand): SetEstimand {
  return estimand === "ate" || estimand === "atc" ? estimand : "att";
}
