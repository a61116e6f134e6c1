import { z } from "zod";
import { designedSchema, effectSchema, sentencesSchema } from "../evaluation/index.ts";
import { comparisonRules } from "../plans/index.ts";
import { knownOf } from "../training/index.ts";
import { asideReasons, computableRules, outcomeKeys, startFacts } from "./vocabulary.ts";

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What somebody wants to compare, before anything is known of the outcome. */
export const comparisonWishSchema = z
  .strictObject({
    /** Indicator of the plan that the outcome tells something of, or "". */
    indicator: z.string().max(40),
    outcome: z.enum(outcomeKeys),
    rule: z.enum(computableRules),
    /** Months after the start at which the outcome is read. */
    horizonMonths: z.int().min(1).max(24),
  })
  .readonly();
export type ComparisonWish = z.infer<typeof comparisonWishSchema>;

/** People left out, and why: counted, never hidden. */
export const asideSchema = z
  .array(z.object({ reason: z.enum(asideReasons), trained: z.int(), compared: z.int() }).readonly())
  .readonly();
export type SetAside = z.infer<typeof asideSchema>;

/** Who is compared with whom and how, with every outcome shut. */
const comparisonDesignSchema = z
  .object({
    ...designedSchema.pick({ method: true, estimand: true, sizes: true, detectable: true }).shape,
    evidenceLevel: designedSchema.shape.evidenceLevel,
    /** Facts on which people compared must be the same. */
    exact: z.array(z.enum(startFacts)).readonly(),
    /** Facts that are made alike. */
    covariates: z.array(z.enum(startFacts)).readonly(),
    /** Facts that payroll tells of too few people to be used. */
    untold: z.array(z.enum(startFacts)).readonly(),
    /** Last month before the start, in which people are described. */
    describedIn: monthSchema,
    horizonMonths: z.int(),
    caveats: designedSchema.shape.caveats,
    explanation: sentencesSchema,
    reading: sentencesSchema,
  })
  .readonly();

/** People of whom payroll cannot say what became of them. */
const unknownOutcomeSchema = z.object({ trained: z.int(), compared: z.int() }).readonly();

const effectFindingSchema = z
  .object({
    kind: z.literal("effect"),
    effect: effectSchema,
    outcome: z.enum(outcomeKeys),
    unlockedAt: z.string(),
    /** People of the comparison whose outcome nobody knows. */
    unknownOutcome: unknownOutcomeSchema,
    /** What the unknown outcomes leave possible; absent when all are known. */
    attrition: sentencesSchema.exactOptional(),
  })
  .readonly();

const notEstimableFindingSchema = z
  .object({
    kind: z.literal("notEstimable"),
    code: z.string(),
    /** Why, with the cheapest way to do better. */
    reading: sentencesSchema,
    unlockedAt: z.string(),
  })
  .readonly();

/** What was found once the comparison was fixed, kept for good. */
export const comparedFindingSchema = z.discriminatedUnion("kind", [
  effectFindingSchema,
  notEstimableFindingSchema,
]);
export type ComparedFinding = z.infer<typeof comparedFindingSchema>;

/** A comparison of a project: what was chosen, when and by whom, and what was found. Nothing of it names a person. */
export const projectComparisonSchema = z
  .object({
    id: z.string(),
    indicator: z.string(),
    outcome: z.enum(outcomeKeys),
    rule: z.enum(computableRules),
    /** Rule of the plan as it was sealed; unknown when no plan is sealed, or when it does not say. */
    promised: knownOf(z.enum(comparisonRules)),
    /** Number of the seal of the plan that stood when it was chosen; 0 when none did. */
    sealNumber: z.int().min(0),
    design: comparisonDesignSchema,
    people: z.object({ trained: z.int(), compared: z.int() }).readonly(),
    aside: asideSchema,
    balance: effectSchema.shape.balance,
    /** Coordinated universal time, ISO 8601. */
    chosenOn: z.string(),
    /** Account that chose it. */
    chosenBy: z.string(),
    /** True when another comparison of the project had already been looked at. */
    isAfterSeen: z.boolean(),
    state: z.enum(["chosen", "unlocked"]),
    finding: comparedFindingSchema.exactOptional(),
    fingerprints: z
      .object({
        /** SHA-256 of the canonical JSON of what was chosen. */
        choice: digestSchema,
        /** The same of the finding; absent while it is not unlocked. */
        finding: digestSchema.exactOptional(),
        /** Number of the addition to the plan's seals that binds the choice; 0 when no plan is sealed. */
        seal: z.int().min(0),
      })
      .readonly(),
  })
  .readonly();
export type ProjectComparison = z.infer<typeof projectComparisonSchema>;

/** What is seen of a comparison before it is chosen: no outcome was read, nor can be. */
export const proposedComparisonSchema = projectComparisonSchema
  .unwrap()
  .pick({ indicator: true, outcome: true, rule: true, promised: true, design: true, people: true })
  .extend({
    aside: asideSchema,
    balance: effectSchema.shape.balance,
    isAfterSeen: z.boolean(),
    /** Month whose payroll tells the outcome. */
    readIn: monthSchema,
  });
export type ProposedComparison = z.infer<typeof proposedComparisonSchema>;

/** Why there can be no figure, known before any outcome. */
export const impossibleComparisonSchema = z.object({
  code: z.string(),
  reading: sentencesSchema,
  people: z.object({ trained: z.int(), compared: z.int() }),
  aside: asideSchema,
});
export type ImpossibleComparison = z.infer<typeof impossibleComparisonSchema>;
