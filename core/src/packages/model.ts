import { z } from "zod";
import { methodNames } from "../../../engine/src/index.ts";

/** What a package bears that says what it is. */
export const packageFormat = "ouvrage-data-package";

/**
 * `rows`: with the lines of people, without a name and without a key, for who may see the payroll. `aggregates`: only
 * what any reader of the project may have.
 */
export const packageKinds = ["rows", "aggregates"] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Most bytes of a package, once opened. */
export const packageBytesAtMost = 200_000_000;
export const packageFilesAtMost = 1000;

const columnName = z.string().min(1).max(200);
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** A path inside the package: folders of small letters, never one that leads out of it. */
const pathSchema = z.string().regex(/^[a-z0-9A-Z_-]+(?:\/[a-z0-9A-Z_-]+)*(?:\.[a-z-]+)+$/);
const sentencesSchema = z.strictObject({ fr: z.string(), en: z.string() });

/**
 * What is computed of a table: the answer of the engine alone, as the first packages bore it, or the whole finding of a
 * comparison, which may be that nothing can be estimated.
 */
const analysisKinds = ["designedComparison", "comparisonFinding"] as const;

/** What is asked, whole: with the table beside it, the answer is the same for ever. */
export const analysisRequestSchema = z.strictObject({
  format: z.literal(1),
  analysis: z.enum(analysisKinds),
  study: z.strictObject({
    treatment: columnName,
    outcome: columnName,
    covariates: z.array(columnName).readonly(),
    measured: z.strictObject({
      before: z.array(columnName).readonly(),
      after: z.array(columnName).readonly(),
    }),
    wording: z.strictObject({ outcome: sentencesSchema, unit: z.string() }),
    apart: z.enum(["times", "places"]).exactOptional(),
  }),
  options: z.strictObject({ method: z.enum(methodNames), cautious: z.boolean().exactOptional() }),
});
export type PackedRequest = z.infer<typeof analysisRequestSchema>;

export const versionsSchema = z.strictObject({ ouvrage: z.string(), node: z.string() });
/** With what the package was made: another version may write a figure otherwise. */
export type PackageVersions = z.infer<typeof versionsSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(1),
  kind: z.enum(packageKinds),
  made: versionsSchema,
  /** Every file but this one, in the order of their paths. */
  files: z
    .array(z.strictObject({ path: pathSchema, bytes: z.int().min(0), sha256: digestSchema }))
    .max(packageFilesAtMost)
    .readonly(),
});
export type PackageManifest = z.infer<typeof manifestSchema>;

/** A file of a package. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
