import { z } from "zod";
import { diagnosisSchema } from "../../../core/src/diagnosis/public.ts";
import { trainingDesignSchema } from "../../../core/src/training/public.ts";

/** "unknown" is a value: nobody asked yet, or nobody knew. */
export const contractAnswers = [
  "unknown",
  "permanent",
  "fixedTerm",
  "temporaryAgency",
  "apprenticeship",
  "other",
] as const;
export type ContractAnswer = (typeof contractAnswers)[number];

/** The highest diploma as far as it is known. It is a fact that is told, and says nothing of what a person can do. */
export const diplomaAnswers = ["unknown", "none", "level3", "level4", "level5AndAbove"] as const;
export type DiplomaAnswer = (typeof diplomaAnswers)[number];

/** A line of the table as it was typed; hours too, so that a figure half typed is kept. Empty text is not known. */
export const personLineSchema = z.strictObject({
  label: z.string().max(80),
  site: z.string().max(120),
  job: z.string().max(160),
  contract: z.enum(contractAnswers),
  hours: z.string().max(20),
  diploma: z.enum(diplomaAnswers),
});
export type PersonLine = z.infer<typeof personLineSchema>;

/** The words typed in a line. */
export const typedFields = ["label", "site", "job", "hours"] as const;
export type TypedField = (typeof typedFields)[number];

/** The columns of the table, in the order they are read. */
export const personFields = ["label", "site", "job", "contract", "hours", "diploma"] as const;
export type PersonField = (typeof personFields)[number];

export const fieldLimits: Readonly<Record<TypedField, number>> = {
  label: 80,
  site: 120,
  job: 160,
  hours: 20,
};
export const mostPeople = 300;

/** A first visit to a firm: its name, its people as typed, its diagnosis, and its training once it is begun. */
export const visitSchema = z.strictObject({
  format: z.literal(2),
  firm: z.string().max(120),
  people: z.array(personLineSchema).max(mostPeople),
  diagnosis: diagnosisSchema,
  design: trainingDesignSchema.optional(),
});
export type Visit = z.infer<typeof visitSchema>;

/** 128 random bits in hexadecimal: the visit's own, and its documents' wherever they are sent. */
export const visitIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
