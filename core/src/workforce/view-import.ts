import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ImportDesk, ImportTicket } from "./ports.ts";

/** In order of precedence. */
export type ViewImportRefusal = NotAllowed | { readonly code: "unknownImport" };

/** How far an import has come. */
export async function viewImport(
  house: { readonly desk: ImportDesk },
  actor: Actor,
  query: { readonly ticket: string },
): Promise<Result<ImportTicket, ViewImportRefusal>> {
  if (!may(actor, "viewImports")) return refuse(notAllowed);
  const ticket = await house.desk.find(query.ticket);
  return ticket === undefined ? refuse({ code: "unknownImport" }) : accept(ticket);
}
