import { z } from "zod";
import { organisationKinds } from "../access/index.ts";
import { type Day, parseDay } from "../kernel/calendar.ts";
import { shareEndings, shareRoles } from "./vocabulary.ts";

/** What an organisation tells another one of itself, once both are tied. */
export const organisationCardSchema = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(organisationKinds) })
  .readonly();
export type OrganisationCard = z.infer<typeof organisationCardSchema>;

/** A calendar day, "2026-11-23". */
export const shareDaySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: "must be a day" });
  return z.NEVER;
});

/** Why a project is shared, in words that both organisations read. */
export const sharePurposeSchema = z.string().trim().min(1).max(300);

/** One project that an organisation shows to another, as one role, for a purpose, until a day included. */
export const projectShareSchema = z
  .object({
    id: z.string(),
    owner: organisationCardSchema,
    partner: organisationCardSchema,
    /** Id of the project in the owner's organisation. */
    project: z.string(),
    /** Present name of the project. */
    label: z.string(),
    role: z.enum(shareRoles),
    purpose: z.string(),
    /** Last day on which the partner sees the project. */
    until: z.string(),
    /** Coordinated universal time, ISO 8601. */
    madeAt: z.string(),
    /** How it ended before its day, "" when it did not. */
    ending: z.enum(["", ...shareEndings]),
    /** Coordinated universal time, ISO 8601; "" when it did not end before its day. */
    endedAt: z.string(),
  })
  .readonly();
export type ProjectShare = z.infer<typeof projectShareSchema>;

/** Where an organisation stands under another one, or asks to stand. */
export const kinTieSchema = z
  .object({
    /** The parent seen from the child, the child seen from the parent. */
    other: organisationCardSchema,
    /** Coordinated universal time, ISO 8601. */
    askedAt: z.string(),
    /** Coordinated universal time, ISO 8601; "" while the parent has not accepted. */
    acceptedAt: z.string(),
  })
  .readonly();
export type KinTie = z.infer<typeof kinTieSchema>;
