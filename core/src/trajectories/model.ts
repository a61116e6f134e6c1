import { z } from "zod";

/**
 * Where a person is in a month, as the payroll files tell it. Present: by contract and working time, or away for
 * most of
 * the month. Gone: an end was declared, by family. The last four say what is not known of the month; none of them is a
 * departure.
 */
export const pathStates = [
  "permanentFullTime",
  "permanentPartTime",
  "fixedTermFullTime",
  "fixedTermPartTime",
  "otherContract",
  "contractNotTold",
  "longAbsence",
  "goneEndOfTerm",
  "goneResigned",
  "goneDismissed",
  "goneAgreed",
  "goneRetired",
  "goneTransferred",
  "goneOther",
  "outOfSight",
  "noFile",
  "notYet",
  "outsideWindow",
] as const;
export type PathState = (typeof pathStates)[number];

/** The states of somebody who left, one per family of reasons. */
export const goneStates = pathStates.filter((state) => state.startsWith("gone"));

/** States that say nothing of the person: they make no move and are never read as a departure. */
export const untoldStates: readonly PathState[] = ["outOfSight", "noFile", "notYet", "outsideWindow"];

export function codeOf(state: PathState): number {
  return pathStates.indexOf(state);
}

const firstGone = codeOf("goneEndOfTerm");
const firstUntold = codeOf("outOfSight");

export const isPresentCode = (code: number): boolean => code < firstGone;
export const isGoneCode = (code: number): boolean => code >= firstGone && code < firstUntold;

/** Days away in a month from which the month counts as an absence, all reasons together. */
export const longAbsenceDays = 15;

/** Most months looked at: the latest ones. */
export const monthsAtMost = 36;

export const pathGroups = ["everyone", "category", "training"] as const;
/** `calendar`: month by month; `entry`: since the month of hiring; `start`: since the month the training began. */
export const pathAlignments = ["calendar", "entry", "start"] as const;
export type PathAlignment = (typeof pathAlignments)[number];

const sentencesSchema = z.object({ fr: z.string(), en: z.string() });
const refusedSchema = z.object({ kind: z.literal("refused"), reading: sentencesSchema });
const toldFields = { kind: z.literal("told"), reading: sentencesSchema, caveats: z.array(sentencesSchema) };

/** What the engine says of a thing, or why it says nothing. */
const toldOr = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion("kind", [z.object({ ...toldFields, ...shape }), refusedSchema]);

const shareSchema = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

export const groupPathsSchema = z.object({
  name: z.enum(["everyone", "members", "others", "participants"]),
  people: z.int(),
  /** People in each state, month by month, in the order of `pathStates`. */
  counts: z.array(z.array(z.int())),
  /** Of those present in the first month told, where they are in the last one. */
  kept: z.object({
    firstMonth: z.int(),
    lastMonth: z.int(),
    present: z.int(),
    still: z.int(),
    gone: z.int(),
    notTold: z.int(),
  }),
  states: toldOr({
    moves: z.array(
      z.object({
        from: z.enum(pathStates),
        to: z.enum(pathStates),
        count: z.int(),
        of: z.int(),
        rate: shareSchema.optional(),
      }),
    ),
  }),
  /** People with at least one change of the fact between two months where it is told; `told` had two such months. */
  changes: z.array(
    z.object({
      fact: z.enum(["occupation", "grade", "site", "becamePermanent"]),
      people: z.int(),
      told: z.int(),
    }),
  ),
  /** Median of everyone's hourly pay as a percentage of their own first one; null below eight people. */
  payIndex: z.array(z.number().nullable()),
  staying: toldOr({
    /** Month that everybody is counted from, or "" when each has their own. */
    origin: z.string(),
    points: z.array(
      shareSchema.extend({ month: z.int(), atRisk: z.int(), left: z.int(), censored: z.int() }),
    ),
  }),
  causes: toldOr({
    shares: z.array(shareSchema.extend({ state: z.enum(pathStates), left: z.int() })),
  }),
  typical: toldOr({
    paths: z.array(z.object({ states: z.array(z.enum(pathStates)), people: z.int() })),
    silhouette: z.number(),
  }),
});
export type GroupPaths = z.infer<typeof groupPathsSchema>;

export const trajectoriesSchema = z.object({
  /** Every month from the first to the last, with or without a file. */
  months: z.array(z.string()),
  /** Months of which no file stands. */
  gaps: z.array(z.string()),
  /** Months with a file that tells a day away of nobody: how many were away is then unknown, and not none. */
  absenceUntold: z.array(z.string()),
  alignment: z.enum(pathAlignments),
  /** Aligned by an event: months before it that the picture begins with. */
  monthsBefore: z.int(),
  groups: z.array(groupPathsSchema),
  /** People in no group: not decided by the category's rule, arrived once the groups were made, or begun later. */
  aside: z.object({ undecided: z.int(), arrivedLater: z.int(), begunLater: z.int() }),
  comparison: toldOr({ origin: z.string() }).optional(),
  choices: z.object({
    categories: z.array(z.object({ id: z.string(), version: z.int(), label: z.string() })),
    trainings: z.array(z.object({ title: z.string(), people: z.int() })),
  }),
});
export type Trajectories = z.infer<typeof trajectoriesSchema>;
