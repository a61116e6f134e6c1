import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ImportDesk, ImportTicket } from "./ports.ts";

/** In order of precedence. */
export type StopImportRefusal = NotAllowed | { readonly code: "unknownImport" };

/** Asks an import to stop; it leaves nothing behind. One that is over stays as it is: its ticket says so. */
export async function stopImport(
  house: { readonly desk: ImportDesk },
  actor: Actor,
  command: { readonly ticket: string },
): Promise<Result<ImportTicket, StopImportRefusal>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  await house.desk.askToStop(command.ticket);
  const ticket = await house.desk.find(command.ticket);
  return ticket === undefined ? refuse({ code: "unknownImport" }) : accept(ticket);
}
