import { mixedMethodNames } from "../../../engine/src/mixed/index.ts";
import { panelMethodNames } from "../../../engine/src/panel/index.ts";
import { seriesMethodNames } from "../../../engine/src/series/index.ts";
import { singleCaseMethodNames } from "../../../engine/src/single-case/index.ts";
import { syntheticMethodNames } from "../../../engine/src/synthetic/index.ts";

/**
 * Ways to see an effect over time: many units side by side, one against a mixture of others, one series, a few people
 * one by one, or measures inside people.
 */
export const overTimeMethods = [
  ...panelMethodNames,
  ...syntheticMethodNames,
  ...seriesMethodNames,
  ...singleCaseMethodNames,
  ...mixedMethodNames,
] as const;
export type OverTimeMethod = (typeof overTimeMethods)[number];

/** Choices of a request over time that some methods read and others do not. */
const choices = [
  "covariates",
  "cluster",
  "comparison",
  "estimator",
  "anticipation",
  "seed",
  "startsDrawn",
  "sameChange",
  "better",
  "alike",
] as const;
export type OverTimeChoice = (typeof choices)[number];

/** The engine's room of panels tells by itself what one of its own methods leaves aside. */
const ofPanels: readonly OverTimeChoice[] = [
  "covariates",
  "cluster",
  "comparison",
  "estimator",
  "anticipation",
  "seed",
];

/** What every method reads beside the unit, the period, the start and the outcome. */
const reads: Readonly<Record<OverTimeMethod, readonly OverTimeChoice[]>> = {
  groupTime: ofPanels,
  twoWay: ofPanels,
  eventStudy: ofPanels,
  sunAbraham: ofPanels,
  imputation: ofPanels,
  drdid: ofPanels,
  syntheticControl: ["seed"],
  syntheticDid: ["seed"],
  interruptedSeries: [],
  multipleBaseline: ["startsDrawn", "better", "seed"],
  overlapMeasures: ["better"],
  hierarchicalPaths: ["startsDrawn", "sameChange", "better"],
  linearMixed: ["covariates", "sameChange"],
  autoregressiveMixed: ["covariates", "sameChange"],
};
/** What one person's path reads. */
const readsOfPerson: readonly OverTimeChoice[] = ["covariates", "cluster", "anticipation", "alike"];

/** Choices of a request that its method does not read. */
export function unreadChoices(
  request: Readonly<Partial<Record<OverTimeChoice | "method", unknown>>>,
  method: OverTimeMethod | "person",
): readonly (OverTimeChoice | "method")[] {
  const read = method === "person" ? readsOfPerson : reads[method];
  const unread = choices.filter((choice) => request[choice] !== undefined && !read.includes(choice));
  return method === "person" && request.method !== undefined ? ["method", ...unread] : unread;
}
