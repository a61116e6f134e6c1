import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { PayrollFileId } from "./model.ts";
import type { WorkforceStore } from "./ports.ts";

export interface SettleImport {
  readonly file: PayrollFileId;
  /** `keep` makes the staged rows stand in place of the stored ones; `drop` forgets them. */
  readonly choice: "keep" | "drop";
}

/** In order of precedence. */
export type SettleImportRefusal =
  | NotAllowed
  | { readonly code: "unknownImport" }
  | { readonly code: "alreadySettled" };

/** Answers an import that waits for a confirmation. */
export async function settleImport(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
  command: SettleImport,
): Promise<Result<{ readonly status: "stored" | "dropped" }, SettleImportRefusal>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  const file = await house.workforce.findFileToSettle(command.file);
  if (file === undefined) return refuse({ code: "unknownImport" });
  if (file.status === "stands") return refuse({ code: "alreadySettled" });
  if (command.choice === "drop") {
    await house.workforce.dropStaged(command.file);
    return accept({ status: "dropped" });
  }
  await house.workforce.letStand(command.file);
  return accept({ status: "stored" });
}
