import { z } from "zod";
import type { PersonalKind } from "./model.ts";

/**
 * Kinds that a clock deletes. The others stay as long as what they belong to: an account, a category, a share, a file
 * of which months stand.
 */
export const timedKinds = [
  "payroll",
  "trainings",
  "diagnoses",
  "designs",
  "projects",
  "tellings",
  "links",
  "answers",
  "addresses",
  "portfolio",
  "networkOffers",
  "networkNeeds",
  "invitations",
  "auditTrail",
] as const satisfies readonly PersonalKind[];
export type TimedKind = (typeof timedKinds)[number];

export const timedKindSchema = z.enum(timedKinds);

export function isTimed(kind: string): kind is TimedKind {
  return timedKinds.some((timed) => timed === kind);
}
