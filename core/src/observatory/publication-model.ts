import { z } from "zod";
import { crossings, measures } from "./vocabulary.ts";

/** A cell as anybody reads it: no value when it is withheld, and never why. A code that is absent is the total. */
export const publishedCellSchema = z.strictObject({
  codes: z.record(z.string(), z.string()),
  value: z.number().nullable(),
});
export type PublishedCell = z.infer<typeof publishedCellSchema>;

/** The attackers that every publication has been through. */
export const attackerNames = ["rank", "programs", "differences"] as const;

const publishedMeasureSchema = z.strictObject({
  measure: z.enum(measures),
  cells: z.array(publishedCellSchema),
  /** What protection cost: cells withheld, out of how many, and the share (0 to 1) of the sums that they held. */
  lost: z.strictObject({ cells: z.int(), ofCells: z.int(), valueShare: z.number() }),
  /** Statements of uncertainty that were proved one by one. */
  proved: z.int(),
});
export type PublishedMeasure = z.infer<typeof publishedMeasureSchema>;

/** Tables that were published, with all that tells where they come from. It names no company. */
export const publicationSchema = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  request: z.strictObject({ id: z.string(), digest: z.string() }),
  observatory: z.string(),
  title: z.string(),
  purpose: z.string(),
  categories: z.array(z.string()),
  month: z.string(),
  crossings: z.array(z.enum(crossings)),
  /** Classifications of each table, by name. */
  tables: z.array(z.array(z.string())),
  publishedOn: z.string(),
  /** 1 for the first publication of a request; a later one counts companies that answered after it, and only them. */
  wave: z.int(),
  companies: z.int(),
  /** Digest over the digests of the packages counted. */
  packagesDigest: z.string(),
  rule: z.strictObject({
    companiesMin: z.int(),
    employeesMin: z.int(),
    largestCompanyShareMax: z.number(),
    largestEmployeeShareMax: z.number(),
    protectionShare: z.number(),
  }),
  attackers: z.array(z.enum(attackerNames)),
  measures: z.array(publishedMeasureSchema),
});
export type Publication = z.infer<typeof publicationSchema>;
