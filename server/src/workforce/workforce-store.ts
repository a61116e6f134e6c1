import type { Actor } from "../../../core/src/access/index.ts";
import type { WorkforceStore } from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";
import { openMonthSnapshots, type SnapshotShelf } from "./month-snapshots.ts";
import { openPayrollFiles } from "./payroll-files.ts";
import { openStoredMonths } from "./stored-months.ts";
import { openTrainings } from "./trainings.ts";
import { openWorkKnowledgeRows } from "./work-knowledge-rows.ts";

/** The workforce store of the actor's organisation, in one transaction. Every query names the organisation. */
export function openWorkforceStore(
  transaction: Transaction,
  actor: Actor,
  shelf: SnapshotShelf,
): WorkforceStore {
  return {
    ...openPayrollFiles(transaction, actor),
    ...openStoredMonths(transaction, actor),
    ...openMonthSnapshots(transaction, actor, shelf),
    ...openTrainings(transaction, actor),
    ...openWorkKnowledgeRows(transaction, actor),
  };
}
