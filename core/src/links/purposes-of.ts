import type { Actor } from "../access/index.ts";
import { type LinkPurpose, linkPurposes } from "./model.ts";

/** Those who lead projects; a trainer only hands round the attendance of a session. */
const leaders: readonly string[] = ["owner", "hr", "adviser"];

/** Purposes whose links an actor may see and make. */
export function purposesOf(actor: Actor): readonly LinkPurpose[] {
  if (actor.roles.some((role) => leaders.includes(role))) return linkPurposes;
  return actor.roles.includes("trainer") ? ["sessionAttendance"] : [];
}
