import { z } from "zod";
import { categoryRuleSchema } from "../categories/index.ts";
import { parseDay, parseMonth } from "../kernel/calendar.ts";
import { crossings, measures } from "./vocabulary.ts";

const monthSchema = z.string().refine((text) => parseMonth(text) !== undefined);
const daySchema = z.string().refine((text) => parseDay(text) !== undefined);
const idSchema = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A category that a request counts, with its rule: what it asks of a grid or of the work, each company fills in. */
export const askedCategorySchema = z.strictObject({
  label: z.string().trim().min(1).max(120),
  rule: categoryRuleSchema,
});
export type AskedCategory = z.infer<typeof askedCategorySchema>;

/** What an analyst writes to ask companies for tables. */
export const tableAskSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    purpose: z.string().trim().min(1).max(600),
    /** Those that will be compared are asked for together: alone, each would tell of the other. */
    categories: z.array(askedCategorySchema).min(1).max(2),
    month: monthSchema,
    crossings: z.array(z.enum(crossings)).max(2),
    /** Whether the two crossings are also crossed with each other. */
    together: z.boolean(),
    measures: z.array(z.enum(measures)).min(1).max(2),
    deadline: daySchema,
  })
  .refine(({ crossings: asked }) => new Set(asked).size === asked.length, { path: ["crossings"] })
  .refine(({ crossings: asked }) => !(asked.includes("region") && asked.includes("department")), {
    path: ["crossings"],
  })
  .refine(({ measures: asked }) => asked[0] === "people" && new Set(asked).size === asked.length, {
    path: ["measures"],
  });
export type TableAsk = z.infer<typeof tableAskSchema>;

/** A request as it is published: signed, it goes to the companies as it stands. */
export const tableRequestSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal("ouvrageTableRequest"),
  id: idSchema,
  observatory: z.strictObject({ id: z.string().max(64), name: z.string().min(1).max(200) }),
  publishedOn: daySchema,
  ask: tableAskSchema,
});
export type ObservatoryRequest = z.infer<typeof tableRequestSchema>;

/** People of one company who share every code, and the hours of training that they followed. */
export const packageLineSchema = z.strictObject({
  codes: z.record(z.string().max(30), z.string().max(20)),
  people: z.int().min(1).max(1_000_000),
  /** Whole hours of all of them, and of the one who followed most; absent when hours are not asked for. */
  hours: z.int().min(0).max(100_000_000).exactOptional(),
  largestHours: z.int().min(0).max(100_000).exactOptional(),
});
export type PackageLine = z.infer<typeof packageLineSchema>;

/** Lines of a package at most, and its bytes at most: beyond, it is not read. */
export const packageLinesMax = 5000;
export const packageBytesMax = 1_000_000;

/** What a company answers: counts and sums, and nothing else. It has no field for a name, a text or a person. */
export const aggregatePackageSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal("ouvrageAggregatePackage"),
  request: z.strictObject({ id: idSchema, digest: digestSchema }),
  /** SIREN of the company. */
  siren: z.string().regex(/^\d{9}$/),
  /** 1 for the first package of this company for this request; a later one replaces the earlier. */
  sequence: z.int().min(1).max(1000),
  madeOn: daySchema,
  lines: z.array(packageLineSchema).max(packageLinesMax),
});
export type AggregatePackage = z.infer<typeof aggregatePackageSchema>;

const keyTextSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signatureTextSchema = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** A content, with the Ed25519 key and signature of whoever made it (base64url, as in RFC 8032). */
const sealed = <Schema extends z.ZodType>(content: Schema) =>
  z.strictObject({ content, publicKey: keyTextSchema, signature: signatureTextSchema });
export const signedRequestSchema = sealed(tableRequestSchema);
export type SignedRequest = z.infer<typeof signedRequestSchema>;
export const signedPackageSchema = sealed(aggregatePackageSchema);
export type SignedPackage = z.infer<typeof signedPackageSchema>;
