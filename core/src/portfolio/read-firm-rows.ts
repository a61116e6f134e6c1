import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { type FirmColumns, type FirmField, recogniseFirmColumns } from "./firm-columns.ts";
import type { FirmTable } from "./firm-table.ts";
import { type Firm, type FirmCall, firmEndings, firmSchema } from "./model.ts";
import {
  type CellReading,
  isChecked,
  readCalls,
  readDay,
  readHeadcount,
  readIdcc,
  readRegistration,
} from "./read-firm-values.ts";
import { portfolioWordsFr } from "./words.fr.ts";

export const importModes = ["try", "write"] as const;

/** What becomes of a row: a new firm, one that is completed, one that says nothing new, or a row left aside. */
export const rowOutcomes = ["added", "completed", "same", "leftAside"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Everything that can be wrong with a table of firms. The first two stop the import. */
export const rowProblemCodes = [
  "nameColumnMissing",
  "tooManyFirms",
  "noName",
  "textTooLong",
  "repeatedRow",
  "sameNameOtherNumber",
  "registrationRounded",
  "registrationUnreadable",
  "registrationKeyWrong",
  "idccUnreadable",
  "headcountIsRange",
  "headcountUnreadable",
  "dayUnreadable",
  "callsUnreadable",
  "endingUnknown",
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** What is wrong, where, and what was found there. `row` counts lines of the table below its headings, 0 for all. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly row: number;
  readonly heading: string;
  readonly found: string;
  readonly isBlocking: boolean;
}

/** What a row says of a firm; a field that it leaves empty is absent. */
export interface FirmRow {
  readonly row: number;
  /** Id that an export gave, or "". */
  readonly id: string;
  readonly facts: FirmFacts;
  readonly calls: readonly Omit<FirmCall, "id">[];
}
export type FirmFacts = Partial<Omit<Firm, "schemaVersion" | "calls">> & Pick<Firm, "label" | "addedOn">;

export interface FirmRows {
  readonly columns: FirmColumns;
  readonly rows: readonly FirmRow[];
  /** Rows left aside, with the name that was found there. */
  readonly leftAside: readonly { readonly row: number; readonly label: string }[];
  readonly problems: readonly RowProblem[];
}

/** Most firms that a table may hold. */
export const firmsAtMost = 5000;
const foundLength = 60;

/** Reads the rows of a table of firms. A cell that cannot be read is told and left out; a row without a name too. */
export function readFirmRows(table: FirmTable, today: Day): FirmRows {
  const columns = recogniseFirmColumns(table);
  const problems: RowProblem[] = [];
  const stop = (code: RowProblemCode, found: string) => {
    problems.push({ code, row: 0, heading: "", found, isBlocking: true });
  };
  if (!columns.byField.has("label")) stop("nameColumnMissing", table.headings.join(" ; ").slice(0, 200));
  if (table.rowCount > firmsAtMost) stop("tooManyFirms", String(table.rowCount));
  const rows: FirmRow[] = [];
  const leftAside: { row: number; label: string }[] = [];
  if (problems.length > 0) return { columns, rows, leftAside, problems };
  for (let index = 0; index < table.rowCount; index += 1) {
    const look = openRow({ table, columns, row: index + 1, problems });
    const read = readRow(look, today);
    if (read === undefined)
      leftAside.push({ row: index + 1, label: look.cell("label").slice(0, foundLength) });
    else rows.push(read);
  }
  return { columns, rows, leftAside, problems };
}

interface RowLook {
  readonly row: number;
  cell(field: FirmField): string;
  tell(code: RowProblemCode, field: FirmField): void;
  /** The value of a cell; nothing when it is empty, or cannot be read, which is told. */
  take<Value>(
    field: FirmField,
    read: (cell: string) => CellReading<Value, RowProblemCode>,
  ): Value | undefined;
}

interface RowPlace {
  readonly table: FirmTable;
  readonly columns: FirmColumns;
  readonly row: number;
  readonly problems: RowProblem[];
}

function openRow({ table, columns, row, problems }: RowPlace): RowLook {
  const cell = (field: FirmField) => {
    const position = columns.byField.get(field);
    return position === undefined ? "" : (table.columns[position]?.[row - 1]?.trim() ?? "");
  };
  const tell = (code: RowProblemCode, field: FirmField) => {
    const position = columns.byField.get(field) ?? -1;
    const heading = table.headings[position] ?? "";
    problems.push({ code, row, heading, found: cell(field).slice(0, foundLength), isBlocking: false });
  };
  return {
    row,
    cell,
    tell,
    take(field, read) {
      const text = cell(field);
      if (text === "") return undefined;
      const reading = read(text);
      if (reading.kind === "read") return reading.value;
      tell(reading.code, field);
      return undefined;
    },
  };
}

function readRow(look: RowLook, today: Day): FirmRow | undefined {
  const label = oneLine(look.cell("label"));
  if (label === "") {
    look.tell("noName", "label");
    return undefined;
  }
  const registration = look.take("registration", readRegistration) ?? "";
  if (registration !== "" && !isChecked(registration)) look.tell("registrationKeyWrong", "registration");
  const headcount = look.take("headcount", readHeadcount);
  const addedOn = look.take("addedOn", readDay);
  const facts = {
    label,
    ...filled({ registration, idcc: look.take("idcc", readIdcc) ?? "" }),
    ...(headcount === undefined ? {} : { headcount }),
    ...filled({
      place: oneLine(look.cell("place")),
      adviser: oneLine(look.cell("adviser")),
      contact: oneLine(look.cell("contact")),
      notes: look.cell("notes").replaceAll(/\r\n?/g, "\n"),
    }),
    ...readEnding(look, today),
    addedOn: addedOn?.known ? addedOn.value : today,
    ...readProjects(look.cell("projects")),
  };
  const row = { row: look.row, id: readId(look.cell("id")), facts, calls: readAllCalls(look) };
  // A text that no firm can hold stops its row and no other.
  const whole = firmSchema.safeParse({ ...emptyFirm, ...facts, calls: row.calls.map(numbered) });
  if (whole.success) {
    const { schemaVersion: _, calls, ...clean } = whole.data;
    const kept = Object.fromEntries(Object.entries(clean).filter(([name]) => Object.hasOwn(facts, name)));
    const { label: name, addedOn: since } = clean;
    return {
      ...row,
      facts: { ...kept, label: name, addedOn: since },
      calls: calls.map(({ id: _id, ...call }) => call),
    };
  }
  const place = String(whole.error.issues[0]?.path[0] ?? "");
  look.tell("textTooLong", placeOf(place));
  return undefined;
}

const emptyFirm = {
  schemaVersion: 1,
  registration: "",
  idcc: "",
  headcount: unknown,
  place: "",
  adviser: "",
  contact: "",
  notes: "",
  ending: unknown,
  projects: [],
} as const;

const numbered = (call: Omit<FirmCall, "id">, index: number): FirmCall => ({ ...call, id: `call-${index}` });

function placeOf(name: string): FirmField {
  const fields: readonly FirmField[] = ["place", "adviser", "contact", "notes", "calls", "projects"];
  return fields.find((field) => field === name) ?? (name === "ending" ? "endingWords" : "label");
}

function readAllCalls(look: RowLook): readonly Omit<FirmCall, "id">[] {
  const all = look.take("calls", readCalls) ?? [];
  const day = look.take("callDay", readDay);
  const next = look.take("callNext", readDay) ?? unknown;
  if (day === undefined || !day.known) return all;
  const last = { day: day.value, words: oneLine(look.cell("callWords")), next };
  return all.some((call) => isSameCall(call, last)) ? all : [...all, last];
}

/** Two notes of one call: the same day, the same words, the same day to talk again. */
export function isSameCall(one: Omit<FirmCall, "id">, other: Omit<FirmCall, "id">): boolean {
  const nextOf = ({ next }: Pick<FirmCall, "next">) => (next.known ? next.value : "");
  return one.day === other.day && one.words === other.words && nextOf(one) === nextOf(other);
}

function readEnding(look: RowLook, today: Day): Pick<Firm, "ending"> | undefined {
  const cell = look.cell("ending");
  if (cell === "") return undefined;
  const kind = firmEndings.find(
    (each) => plain(cell) === plain(portfolioWordsFr[`portfolio.ending.${each}`]) || cell === each,
  );
  if (kind === undefined) {
    look.tell("endingUnknown", "ending");
    return undefined;
  }
  const day = look.take("endingDay", readDay);
  const backOn = look.take("endingBackOn", readDay) ?? unknown;
  const words = oneLine(look.cell("endingWords"));
  return { ending: known({ kind, day: day?.known ? day.value : today, words, backOn }) };
}

function readProjects(cell: string): Pick<Firm, "projects"> | undefined {
  const ids = cell.split(/\s+/).filter((id) => /^[\w:-]{1,40}$/.test(id));
  return ids.length === 0 ? undefined : { projects: [...new Set(ids)].slice(0, 40) };
}

function readId(cell: string): string {
  return /^[\w-]{1,40}$/.test(cell) ? cell : "";
}

function filled<Texts extends Readonly<Record<string, string>>>(texts: Texts): Partial<Texts> {
  const kept: Partial<Texts> = {};
  for (const name in texts) if (texts[name] !== "") kept[name] = texts[name];
  return kept;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\n\r\t]\s*/g, " ").trim();
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();
}
