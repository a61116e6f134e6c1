import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ImportDesk, ImportTicket } from "./ports.ts";

/** In order of precedence. */
export type StopImportRefusal = NotAllowed | { readonly code: "unknownImport" };

/** Asks a running import to stop; it leaves nothing behind. */
export async function stopImport(
  house: { readonly desk: ImportDesk },
  actor: Actor,
  command: { readonly ticket: string },
): Promise<Result<ImportTicket, StopImportRefusal>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  const ticket = await house.desk.find(command.ticket);
  if (ticket === undefined) return refuse({ code: "unknownImport" });
  await house.desk.askToStop(command.ticket);
  return accept({ ...ticket, isAskedToStop: true });
}
