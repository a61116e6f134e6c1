import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type ColumnMapping, headingsKeyOf } from "./column-mapping.ts";
import type { WorkforceStore } from "./ports.ts";

export interface RememberMapping {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
}

/** Keeps a corrected mapping, to be proposed for the next file with the same headings. */
export async function rememberMapping(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
  command: RememberMapping,
): Promise<Result<{ readonly remembered: true }, NotAllowed>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  await house.workforce.rememberMapping(headingsKeyOf(command.headings), command.mapping);
  return accept({ remembered: true });
}
