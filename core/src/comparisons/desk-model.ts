import { z } from "zod";
import { guidedComparisons } from "../evaluation/index.ts";
import { comparisonRules } from "../plans/index.ts";
import { knownOf } from "../training/index.ts";
import { comparisonAnswersSchema } from "./project-facts.ts";
import { outcomeKeys } from "./vocabulary.ts";

const count = knownOf(z.number());

const costSchema = z
  .discriminatedUnion("code", [
    z.object({ code: z.enum(["sayIt", "drawLots", "compareThenPool"]) }),
    z.object({ code: z.literal("delayGroup"), people: z.number(), months: z.number() }),
    z.object({ code: z.enum(["findPeople", "askSite", "trainMore"]), people: z.number() }),
    z.object({ code: z.literal("askPeers"), companies: z.number() }),
    z.object({ code: z.literal("keepMonths"), months: z.number() }),
  ])
  .readonly();

const optionSchema = z
  .object({
    comparison: z.enum(guidedComparisons),
    isPossible: z.boolean(),
    strength: z.enum(["drawn", "strong", "careful", "weak", "story"]),
    obstacles: z
      .array(
        z.enum([
          "notSaid",
          "nobodyWaits",
          "oneStart",
          "noSimilar",
          "noSisterSite",
          "tooFewPeers",
          "pooledElsewhere",
          "noEarlier",
          "tooFewTrained",
          "tooFewCompared",
          "tooFewMonths",
        ]),
      )
      .readonly(),
    costs: z.array(costSchema).readonly(),
  })
  .readonly();

/** What stands on the desk before a comparison: the guide of this project, its people, and what is left to say. */
export const comparisonDeskSchema = z
  .object({
    facts: z.object({
      ...{ trained: count, starts: count, waiting: count, similar: count, sisterSites: count },
      ...{ sisterPeople: count, peers: count, earlierPeople: count, monthsBefore: count },
      isDrawnByLot: knownOf(z.boolean()),
    }),
    guide: z.object({
      options: z.array(optionSchema).readonly(),
      best: optionSchema,
      better: optionSchema.exactOptional(),
    }),
    promised: knownOf(z.enum(comparisonRules)),
    isSealed: z.boolean(),
    answers: comparisonAnswersSchema,
    participants: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          link: z.enum(["none", "found", "notInPayroll"]),
          start: knownOf(z.string()),
        }),
      )
      .readonly(),
    indicators: z
      .array(
        z.object({ id: z.string(), label: z.string(), outcomes: z.array(z.enum(outcomeKeys)).readonly() }),
      )
      .readonly(),
    months: z.object({ first: z.string(), last: z.string() }),
  })
  .readonly();
export type ComparisonDesk = z.infer<typeof comparisonDeskSchema>;
