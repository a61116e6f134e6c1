import { z } from "zod";
import { attributes, workQuestions } from "../workforce/index.ts";
import { verdicts } from "./model.ts";
import { categorySizeSchema, congruenceSchema, coverageSchema } from "./profile-model.ts";

/** How many people went from one standing to another; standings that did not change are counted too. */
export const transitionSchema = z.object({
  from: z.enum(verdicts),
  to: z.enum(verdicts),
  count: z.int(),
});
export type Transition = z.infer<typeof transitionSchema>;

const moves = { entered: z.int(), left: z.int(), otherMoves: z.int() };

/** Who enters and leaves when the rule changes. `otherMoves` are moves between out and unknown. */
export const membershipChangeSchema = z.object({
  transitions: z.array(transitionSchema),
  ...moves,
  /** Job families with the most moves first; `jobFamily` is absent for people without a known one. */
  byJobFamily: z.array(z.object({ jobFamily: z.string().optional(), ...moves })),
  rest: z.object({ familyCount: z.int(), ...moves }),
});
export type MembershipChange = z.infer<typeof membershipChangeSchema>;

/** How the same rule stands from an earlier month to this one. */
export const stabilitySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("measured"),
    earlierMonth: z.string(),
    month: z.string(),
    presentInBoth: z.int(),
    keptStanding: z.int(),
    transitions: z.array(transitionSchema),
    entered: z.object({ becauseFactsChanged: z.int(), becauseArrived: z.int() }),
    left: z.object({ becauseFactsChanged: z.int(), becauseGone: z.int() }),
    /** Attributes of the rule that changed for people whose standing changed; one person may count in several. */
    changedAttributes: z.array(z.object({ attribute: z.enum(attributes), count: z.int() })),
  }),
  z.object({ kind: z.literal("notKnown"), because: z.enum(["noEarlierMonth", "nobodyInBoth"]) }),
]);
export type Stability = z.infer<typeof stabilitySchema>;

/** A question whose answer would settle unknown memberships. */
export const openQuestionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("workQuestions"),
    jobFamily: z.string(),
    questions: z.array(z.enum(workQuestions)),
  }),
  z.object({ kind: z.literal("gradeText"), collectiveAgreement: z.string(), writtenAs: z.string() }),
  /** Ask the people themselves, or complete the payroll file, for everyone whose attribute is unknown. */
  z.object({ kind: z.literal("missingAttribute"), attribute: z.enum(attributes), people: z.int() }),
]);
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/**
 * Questions in the order to ask them: each is chosen knowing that the ones before it are answered.
 * `settlesSurely` people get a standing whatever the answer, `settlesAtMost` if the answers fall well.
 */
export const questionPlanSchema = z.object({
  unknown: z.int(),
  steps: z.array(
    z.object({
      question: openQuestionSchema,
      effortMinutes: z.number(),
      peopleConcerned: z.int(),
      settlesSurely: z.int(),
      settlesAtMost: z.int(),
    }),
  ),
});
export type QuestionPlan = z.infer<typeof questionPlanSchema>;

/** What a rule being written would give, and what it would change. */
export const categoryPreviewSchema = z.object({
  month: z.string(),
  size: categorySizeSchema,
  congruence: congruenceSchema,
  coverage: z.array(coverageSchema),
  /** Against the version compared with; absent when there is none. */
  comparedWith: z.object({ version: z.int(), change: membershipChangeSchema }).optional(),
  stability: stabilitySchema,
  questions: questionPlanSchema,
});
export type CategoryPreview = z.infer<typeof categoryPreviewSchema>;
