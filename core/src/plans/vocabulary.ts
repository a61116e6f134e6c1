import type { MotiveKey } from "../diagnosis/index.ts";

/** Who or what changes: a person, the work, the ways of the company. */
export const indicatorFamilies = ["individual", "work", "hrSystem"] as const;
export type IndicatorFamily = (typeof indicatorFamilies)[number];

/**
 * What an indicator counts. `share`: people among people. `score`: a mean over people. `accidents`, `severity`:
 * accidents or lost days by hours worked. `figure`: one figure of a team or a company, whoever is in it.
 */
export const measureKinds = ["share", "score", "accidents", "severity", "figure"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Which way is better; `hold`: it must not move. */
export const directions = ["rise", "fall", "hold"] as const;
export type Direction = (typeof directions)[number];

/** Where a figure is read. */
export const sourceKinds = ["payroll", "questionnaire", "businessSeries", "register"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** When it is read: before the first session, on the last day, three to four months and twelve months after. */
export const planMoments = ["before", "hot", "cold", "year"] as const;
export type PlanMoment = (typeof planMoments)[number];

/** Reasons to act that an indicator answers. */
export const planMotives = [
  "motive.shortTerm",
  "motive.regulatory",
  "motive.prospective",
  "motive.resources",
  "motive.managerial",
  "motive.employeesPush",
] as const satisfies readonly MotiveKey[];

/** What else than the training may explain a change. */
export const rivalKinds = [
  "activity",
  "teamChange",
  "equipment",
  "otherTraining",
  "selection",
  "regression",
  "season",
  "pay",
  "comingsAndGoings",
  "countingChange",
  "attention",
  "spillover",
] as const;
export type RivalKind = (typeof rivalKinds)[number];

/** What a change is compared with, from the strongest to none. */
export const comparisonRules = [
  "waitingList",
  "staggeredStart",
  "similarPeople",
  "sisterSite",
  "pooledPeers",
  "earlierCohort",
  "none",
] as const;
export type ComparisonRule = (typeof comparisonRules)[number];
