import { accept, type Result, refuse } from "../kernel/result.ts";
import {
  type AuditPage,
  type AuditPlace,
  type AuditWish,
  auditCountAtMost,
  auditPageSize,
} from "./audit-search.ts";
import { seeingThings } from "./audited-acts.ts";
import { may, notAllowed } from "./may.ts";
import { type Actor, type NotAllowed, type ThingKind, thingKinds } from "./model.ts";
import type { AuditTrail } from "./ports.ts";

/** A page of what was found, and how much was found in all. */
export interface AuditFinding extends AuditPage {
  /** Counted no further than `auditCountAtMost`. */
  readonly count: number;
  readonly isMore: boolean;
}

/** A page of the acts of the organisation, latest first, refused attempts included. */
export async function viewAuditTrail(
  { audit }: { readonly audit: AuditTrail },
  actor: Actor,
  { wish, place }: { readonly wish: AuditWish; readonly place?: AuditPlace | undefined },
): Promise<Result<AuditFinding, NotAllowed>> {
  if (!may(actor, "viewAuditTrail")) return refuse(notAllowed);
  const shown = thingsShown(actor);
  const counted = await audit.count({ wish, shown }, auditCountAtMost + 1);
  const page = await audit.search({ wish, place, count: auditPageSize, shown });
  return accept({
    ...page,
    count: Math.min(counted, auditCountAtMost),
    isMore: counted > auditCountAtMost,
  });
}

/** Kinds of things whose names the reader may see. */
export function thingsShown(actor: Actor): readonly ThingKind[] {
  return thingKinds.filter((kind) => may(actor, seeingThings[kind]));
}
