import { accept, type Result, refuse } from "../kernel/result.ts";
import { type AuditWish, auditExportAtMost } from "./audit-search.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, AuditLine, NotAllowed } from "./model.ts";
import type { AuditTrail } from "./ports.ts";
import { thingsShown } from "./view-audit-trail.ts";

/** What was found, to be taken away: the latest lines, `isCut` when there are older ones. */
export interface AuditExport {
  readonly lines: readonly AuditLine[];
  readonly isCut: boolean;
}

export async function exportAuditTrail(
  { audit }: { readonly audit: AuditTrail },
  actor: Actor,
  wish: AuditWish,
): Promise<Result<AuditExport, NotAllowed>> {
  if (!may(actor, "exportAuditTrail")) return refuse(notAllowed);
  const { lines, next } = await audit.search({ wish, count: auditExportAtMost, shown: thingsShown(actor) });
  return accept({ lines, isCut: next !== undefined });
}
