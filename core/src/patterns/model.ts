import { z } from "zod";
import { outcomeKeys } from "../comparisons/index.ts";
import { evidenceLevels } from "../effects/index.ts";
import { type FeatureKey, featureKeys, presences } from "./vocabulary.ts";

/** Which way an effect went in a project, whichever way the indicator is meant to go. */
export const caseSenses = ["better", "same", "worse", "unknown"] as const;
export type CaseSense = (typeof caseSenses)[number];

const presenceSchema = z.enum(presences);

/** An effect of a project, as far as it compares with the same effect elsewhere. */
const caseEffectSchema = z
  .object({
    /** Sheet of the catalogue, or the words of an indicator of one's own. */
    key: z.string(),
    label: z.string(),
    evidence: z.enum([...evidenceLevels, "none"]),
    sense: z.enum(caseSenses),
  })
  .readonly();
export type CaseEffect = z.infer<typeof caseEffectSchema>;

/** What an unlocked comparison of a project found. */
export const caseEstimateSchema = z
  .object({
    outcome: z.enum(outcomeKeys),
    horizonMonths: z.int(),
    estimate: z.number(),
    /** Half of the published 95 % interval, in normal standard errors: what few people cost stays in it. */
    standardError: z.number().positive(),
  })
  .readonly();
export type CaseEstimate = z.infer<typeof caseEstimateSchema>;

/** A project with its features and its effects. */
export const projectCaseSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    /** Organisation that shares it, or "" for one's own. */
    owner: z.string(),
    features: z.record(z.enum(featureKeys), presenceSchema),
    effects: z.array(caseEffectSchema).readonly(),
    estimates: z.array(caseEstimateSchema).readonly(),
  })
  .readonly();
export type ProjectCase = z.infer<typeof projectCaseSchema>;
export type Features = Readonly<Record<FeatureKey, (typeof presences)[number]>>;
