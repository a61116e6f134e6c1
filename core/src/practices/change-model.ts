import { z } from "zod";
import { daySchema, longTextSchema, shortTextSchema } from "../training/index.ts";
import { settingSchema } from "./model.ts";
import { caseFields, removalDemands } from "./vocabulary.ts";

const sentence = z.string().min(1).max(160);

/**
 * One change of a case study. Changes are small, so that two people who work at once lose nothing; `was` are the words
 * that were on screen: when somebody changed them meanwhile, the change is refused and both versions are seen.
 */
export const caseChangeSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("redraft") }),
    z.strictObject({
      kind: z.literal("reword"),
      sentence,
      was: z.string().max(9000),
      words: longTextSchema.trim().min(1),
    }),
    z.strictObject({
      kind: z.literal("add"),
      field: z.enum(caseFields),
      words: longTextSchema.trim().min(1),
      isUnfavorable: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("remove"),
      sentence,
      demandedBy: z.enum(removalDemands),
      reason: shortTextSchema,
    }),
    z.strictObject({ kind: z.literal("restore"), sentence }),
    z.strictObject({
      kind: z.literal("describe"),
      label: z.string().trim().min(1).max(120),
      setting: settingSchema,
      reviewOn: z.union([daySchema, z.literal("")]),
    }),
  ])
  .readonly();
export type CaseChange = z.infer<typeof caseChangeSchema>;
