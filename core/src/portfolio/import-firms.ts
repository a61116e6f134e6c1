import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { blankFirm } from "./blank-firm.ts";
import type { FirmColumns } from "./firm-columns.ts";
import type { FirmTableReading } from "./firm-table.ts";
import { callsAtMost, type Firm } from "./model.ts";
import { changesOf, type PlannedRow, planImport } from "./plan-import.ts";
import type { FirmStore, KeptFirm } from "./ports.ts";
import {
  type FirmRow,
  type importModes,
  isSameCall,
  type RowProblem,
  readFirmRows,
} from "./read-firm-rows.ts";

export interface ImportFirms {
  /** `try` writes nothing. */
  readonly mode: (typeof importModes)[number];
  /** Reads the table when it is asked for, and not before. */
  readonly open: () => Promise<FirmTableReading>;
}

/** In order of precedence. */
export type ImportFirmsRefusal =
  | NotAllowed
  | { readonly code: "unreadableTable"; readonly problems: readonly { readonly code: string }[] };

/** What a table did, or would do. */
export interface ImportedFirms extends Pick<FirmColumns, "columns" | "unread"> {
  readonly rows: readonly Pick<PlannedRow, "row" | "label" | "outcome" | "changes">[];
  readonly problems: readonly RowProblem[];
  readonly written: number;
}

interface ImportingHouse {
  readonly firms: FirmStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Brings firms in from a table, all of them or none: one that can be written no more makes the whole act a bug. */
export async function importFirms(
  house: ImportingHouse,
  actor: Actor,
  { mode, open }: ImportFirms,
): Promise<Result<ImportedFirms, ImportFirmsRefusal>> {
  if (!may(actor, "editPortfolioFirm")) return refuse(notAllowed);
  const reading = await open();
  if (reading.kind === "unreadable") return refuse({ code: "unreadableTable", problems: reading.problems });
  const read = readFirmRows(reading.table, house.clock.today());
  const plan = planImport(read, await house.firms.all());
  const isStopped = plan.problems.some(({ isBlocking }) => isBlocking);
  const written = mode === "try" || isStopped ? 0 : await write(house, actor, plan.rows);
  const { columns, unread } = read.columns;
  const rows = plan.rows.map(({ row, label, outcome, changes }) => ({ row, label, outcome, changes }));
  return accept({ columns, unread, rows, problems: plan.problems, written });
}

async function write(house: ImportingHouse, actor: Actor, rows: readonly PlannedRow[]): Promise<number> {
  const signed = { savedAt: house.clock.now(), savedBy: actor.account };
  let written = 0;
  for (const { source, target, outcome } of rows) {
    if (source === undefined || outcome === "same" || outcome === "leftAside") continue;
    if (target === undefined) {
      const content = completed(blankFirm(source.facts.label, source.facts.addedOn), source, house.ids);
      const kept = { ...signed, id: source.id === "" ? house.ids.next() : source.id, revision: 1, content };
      if (!(await house.firms.add(kept))) throw new Error("invalid import; a new id must not be taken");
    } else await replace(house, { ...target, ...signed }, source);
    written += 1;
  }
  return written;
}

/** Somebody else may have saved since the plan was made: the row is then laid over what they saved. */
async function replace(house: ImportingHouse, planned: KeptFirm, source: FirmRow): Promise<void> {
  const { id, savedAt, savedBy } = planned;
  let { revision, content } = planned;
  for (;;) {
    if (changesOf(source, content).length === 0) return;
    const next = {
      id,
      savedAt,
      savedBy,
      revision: revision + 1,
      content: completed(content, source, house.ids),
    };
    if ((await house.firms.replace(next)) === "saved") return;
    const current = await house.firms.find(id);
    if (current === undefined || current.revision === revision)
      throw new Error("invalid import; a firm of the plan must still be there");
    ({ revision, content } = current);
  }
}

/** A firm with what a row says of it; calls that are there already are not told twice, and none kept is let go. */
function completed(firm: Firm, { facts, calls }: FirmRow, ids: Ids): Firm {
  const added = calls
    .filter((call) => !firm.calls.some((kept) => isSameCall(kept, call)))
    .map((call) => ({ ...call, id: ids.next() }));
  const { addedOn } = firm;
  return { ...firm, ...facts, addedOn, calls: [...firm.calls, ...added].slice(0, callsAtMost) };
}
