import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ImportDesk, ImportTicket, PayrollReadingOptions } from "./ports.ts";

export interface OpenImport {
  readonly name: string;
  /** Bytes, when known. */
  readonly size?: number;
  readonly options: PayrollReadingOptions;
}

/** Opens a ticket for a file about to be sent, so that its progress can be seen and its stop asked. */
export async function openImport(
  house: { readonly desk: ImportDesk; readonly ids: Ids },
  actor: Actor,
  command: OpenImport,
): Promise<Result<ImportTicket, NotAllowed>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  const ticket: ImportTicket = {
    id: house.ids.next(),
    name: command.name,
    options: command.options,
    state: "waiting",
    isAskedToStop: false,
    progress: { phase: "reading", done: 0, ...(command.size === undefined ? {} : { total: command.size }) },
  };
  await house.desk.open(ticket);
  return accept(ticket);
}
