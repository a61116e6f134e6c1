import { z } from "zod";
import { auditedActs } from "./audited-acts.ts";
import { type AuditLine, thingKinds } from "./model.ts";

/** Lines shown at once. */
export const auditPageSize = 100;
/** Lines counted at most: beyond, the count says "more than". */
export const auditCountAtMost = 1000;
/** Letters looked for at most. */
export const auditLettersAtMost = 200;
/** Lines exported at most, the latest. */
export const auditExportAtMost = 5000;

/** PostgreSQL knows no year 0, and no line is older than this century. */
const dayText = z.iso.date().startsWith("20");
const momentText = z.iso.datetime().startsWith("20");

/** What is looked for in the trail. What is absent restricts nothing. */
export const auditWishSchema = z.strictObject({
  /**
   * An account; or `link`, people without an account; or `partner`, those who act through a share; or `local`, whoever
   * was at the computer of a server without login; or `key`, programs.
   */
  who: z.union([z.enum(["link", "partner", "local", "key"]), z.uuid()]).optional(),
  /** First and last day, in Paris. */
  from: dayText.optional(),
  to: dayText.optional(),
  act: z.enum(auditedActs).optional(),
  /** Acts on this kind of thing; `other`: on none of them. */
  kind: z.enum([...thingKinds, "other"]).optional(),
  /** A thing, by its id: acts on it, and for a project acts on its links, shares, waves and tellings too. */
  about: z.string().min(1).max(100).optional(),
  outcome: z.enum(["done", "refused"]).optional(),
  /** Words that a line says: of the act, of the person, of the thing; whatever their accents and capitals. */
  text: z.string().max(auditLettersAtMost).optional(),
  /** What changed something, and refused attempts. */
  onlyChanges: z.enum(["yes"]).optional(),
});
export type AuditWish = z.output<typeof auditWishSchema>;

/** Where a page ends: the moment of its last line, and how many lines of that very moment were shown. */
export const auditPlaceSchema = z.object({ moment: momentText, passed: z.int().min(1) });
export type AuditPlace = z.output<typeof auditPlaceSchema>;

/** The wish, and where the former page ended. */
export const auditQuerySchema = auditWishSchema.extend({
  moment: momentText.optional(),
  passed: z.coerce.number<string | number>().int().min(1).max(1_000_000).optional(),
});

/** Lines found, latest first, and where to go on when there are more. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next?: AuditPlace;
}

/** Where a page of these lines ends. The numbers of lines are not told: they count what every organisation does. */
export function placeAfter(
  lines: readonly AuditLine[],
  before: AuditPlace | undefined,
): AuditPlace | undefined {
  const moment = lines.at(-1)?.at;
  if (moment === undefined) return undefined;
  const here = lines.filter(({ at }) => at === moment).length;
  return { moment, passed: here + (before?.moment === moment ? before.passed : 0) };
}
