import { z } from "zod";
import { yardstickSchema } from "../reference/index.ts";
import { attributes } from "../workforce/index.ts";
import { dimensions } from "./model.ts";

const notEstimable = z.object({
  kind: z.literal("notEstimable"),
  /** `nobody`: the group is empty. `notKnown`: nothing is known of anyone in it. */
  because: z.enum(["nobody", "notKnown"]),
});

/**
 * A share of a group, from 0 to 1, with its 95 % interval. `between`: some people's standing is not known, so the
 * share lies between its two bounds, and the interval covers both. Never 0 for lack of anything to count.
 */
export const rateSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("estimated"),
    count: z.int(),
    of: z.int(),
    share: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  z.object({
    kind: z.literal("between"),
    countMin: z.int(),
    countMax: z.int(),
    of: z.int(),
    shareMin: z.number(),
    shareMax: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  notEstimable,
]);
export type Rate = z.infer<typeof rateSchema>;

/** Members' share minus the others' share (-0.2 is 20 points below), with its 95 % interval. */
export const differenceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("estimated"), difference: z.number(), low: z.number(), high: z.number() }),
  z.object({
    kind: z.literal("between"),
    differenceMin: z.number(),
    differenceMax: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  notEstimable,
]);
export type Difference = z.infer<typeof differenceSchema>;

/** The same share among members and among the other employees of the perimeter. */
export const comparisonSchema = z.object({
  members: rateSchema,
  others: rateSchema,
  difference: differenceSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/**
 * How many. `concerned` leaves out people outside the perimeter; `in + out + unknown = concerned`. The share of
 * members among the concerned is exact when nobody is unknown, else it lies between two bounds.
 */
export const categorySizeSchema = z.object({
  headcount: z.int(),
  outsidePerimeter: z.int(),
  concerned: z.int(),
  in: z.int(),
  out: z.int(),
  unknown: z.int(),
  share: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("exact"), value: z.number() }),
    z.object({ kind: z.literal("between"), min: z.number(), max: z.number() }),
    notEstimable,
  ]),
});
export type CategorySize = z.infer<typeof categorySizeSchema>;

/**
 * People of the perimeter by the dimensions that meet their conditions: one cell per combination of the dimensions
 * that have a condition (8 with three). Only people known on all of them are in the cells.
 */
export const congruenceSchema = z.object({
  dimensions: z.array(z.enum(dimensions)),
  cells: z.array(z.object({ met: z.array(z.enum(dimensions)), count: z.int() })),
  /** People in the cells, by the number of dimensions met: index 0 is none. */
  metBy: z.array(z.int()),
  known: z.int(),
  /** People left out of the cells: known on some dimensions, or on none. */
  partlyKnown: z.int(),
  notKnown: z.int(),
  byDimension: z.array(
    z.object({ dimension: z.enum(dimensions), in: z.int(), out: z.int(), unknown: z.int() }),
  ),
});
export type Congruence = z.infer<typeof congruenceSchema>;

const groupCounts = { members: z.int(), others: z.int(), undecided: z.int() };

/**
 * Counts of one attribute's labels among members, others, and people whose membership is unknown. For list
 * attributes a person counts once under each of their labels, so that rows do not add up to the group.
 */
export const breakdownSchema = z.object({
  attribute: z.enum(attributes),
  isList: z.boolean(),
  rows: z.array(z.object({ label: z.string(), ...groupCounts })),
  /** Labels left out of the rows because there are too many, added up; for list attributes 0 people. */
  rest: z.object({ labelCount: z.int(), ...groupCounts }),
  unknown: z.object(groupCounts),
});
export type Breakdown = z.infer<typeof breakdownSchema>;

/** Signs of exposure and precarity that are compared between members and others. */
export const precaritySigns = [
  "shortContract",
  "partTime",
  "exposed",
  "nearMinimumWage",
  "newlyArrived",
] as const;

/** Trainings that ended in the twelve months up to the end of the month, and who followed any. */
export const trainingAccessSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("measured"),
    firstDay: z.string(),
    lastDay: z.string(),
    all: comparisonSchema,
    /** Without the trainings that condition the exercise of an activity (Code du travail, L.6321-2). */
    withoutMandatory: comparisonSchema,
    /** What the records do not say. */
    coverage: z.object({
      recordCount: z.int(),
      recordsOfAbsentPeople: z.int(),
      recordsWithUnknownMandatory: z.int(),
      undecidedPeople: z.int(),
      membersBelowOneYear: z.int(),
      othersBelowOneYear: z.int(),
      peopleWithUnknownTenure: z.int(),
    }),
  }),
  z.object({ kind: z.literal("notKnown"), because: z.literal("noTrainingRecord") }),
]);
export type TrainingAccess = z.infer<typeof trainingAccessSchema>;

/** What the make-up of the company says about obstacles to training: small sites, few supervisors. */
export const structureSchema = z.object({
  establishments: z.array(
    z.object({
      sizeBand: z.string(),
      establishmentCount: z.int(),
      headcount: z.int(),
      members: z.int(),
    }),
  ),
  /** Intermediate, cadre and executive employees among those of known status; no interval is needed on a full count. */
  supervision: z.object({ supervisors: z.int(), knownStatus: z.int(), unknownStatus: z.int() }),
});
export type Structure = z.infer<typeof structureSchema>;

/** How much of an attribute is known among the concerned, and whether the rule looks at it. */
export const coverageSchema = z.object({
  attribute: z.enum(attributes),
  known: z.int(),
  of: z.int(),
  isUsedByRule: z.boolean(),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What a category looks like for one month. Exact figures: for people who may see the employees, nobody else. */
export const categoryProfileSchema = z.object({
  audience: z.literal("seesEmployees"),
  category: z.object({ id: z.string(), version: z.int(), label: z.string() }),
  month: z.string(),
  snapshotVersion: z.string(),
  size: categorySizeSchema,
  congruence: congruenceSchema,
  breakdowns: z.array(breakdownSchema),
  precarity: z.array(z.object({ sign: z.enum(precaritySigns), comparison: comparisonSchema })),
  trainingAccess: trainingAccessSchema,
  structure: structureSchema,
  coverage: z.array(coverageSchema),
  yardsticks: z.array(yardstickSchema),
  yardstickWarning: z.string(),
  /** The pay bands rest on a minimum wage that may have been raised since. */
  isMinimumWageProvisional: z.boolean(),
});
export type CategoryProfile = z.infer<typeof categoryProfileSchema>;
