import { accept, type Result, refuse } from "../kernel/result.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, AuditEntry, NotAllowed } from "./model.ts";
import type { AuditTrail } from "./ports.ts";

/** Entries shown at once. */
export const auditTrailPageSize = 200;

/** The latest acts of the organisation, refused attempts included. */
export async function viewAuditTrail(
  house: { readonly audit: AuditTrail },
  actor: Actor,
): Promise<Result<readonly AuditEntry[], NotAllowed>> {
  if (!may(actor, "viewAuditTrail")) return refuse(notAllowed);
  return accept(await house.audit.latest(auditTrailPageSize));
}
