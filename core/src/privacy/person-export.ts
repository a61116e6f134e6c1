import type { Day } from "../kernel/calendar.ts";
import { parseDay } from "../kernel/calendar.ts";
import type { HeldPerson, HeldPiece } from "./gather-person.ts";
import type { PersonalKind } from "./model.ts";
import type { HeldAct, RetentionChoice } from "./ports.ts";
import type { HeldPart } from "./read-row.ts";
import { lastDayOf } from "./retention-rules.ts";
import { isTimed } from "./timed-kinds.ts";

/** A thing that is held about somebody: what, where, since when, until when. */
export interface ExportedPiece {
  readonly kind: PersonalKind;
  readonly table: string;
  /** What it is called; "" when it has no name. */
  readonly title: string;
  /** Its day; "" when it has none. */
  readonly since: string;
  /** The day a clock deletes it; "" when none does: it stays as long as what it belongs to. */
  readonly until: string;
  readonly parts: readonly HeldPart[];
}

/** Everything held about somebody, as a program may read it. */
export interface PersonExport {
  readonly format: "ouvrage-personal-data";
  readonly version: 1;
  readonly organisation: string;
  readonly madeOn: Day;
  /** What the person was looked for by. */
  readonly askedAs: readonly string[];
  readonly pieces: readonly ExportedPiece[];
  readonly employees: readonly {
    readonly months: readonly (HeldPerson["employees"][number]["months"][number] & {
      readonly until: string;
    })[];
    readonly trainings: HeldPerson["employees"][number]["trainings"];
  }[];
  readonly accounts: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly createdAt: string;
    readonly acts: readonly HeldAct[];
  }[];
}

export interface ExportFrame {
  readonly organisation: string;
  readonly madeOn: Day;
  readonly askedAs: readonly string[];
  readonly choices: readonly RetentionChoice[];
}

export function personExport(person: HeldPerson, frame: ExportFrame): PersonExport {
  const { organisation, madeOn, askedAs, choices } = frame;
  return {
    format: "ouvrage-personal-data",
    version: 1,
    organisation,
    madeOn,
    askedAs,
    pieces: person.pieces.flatMap((piece) => exportedPiece(piece, choices)),
    employees: person.employees.map(({ months, trainings }) => ({
      months: months.map((held) => ({ ...held, until: untilOf("payroll", `${held.month}-28`, choices) })),
      trainings,
    })),
    accounts: person.accounts.map(({ name, email, roles, createdAt, acts }) => ({
      name,
      email,
      roles,
      createdAt,
      acts,
    })),
  };
}

function exportedPiece(
  { row, parts }: HeldPiece,
  choices: readonly RetentionChoice[],
): readonly ExportedPiece[] {
  const { kind, table, title, dated } = row.line;
  if (kind === "none") return [];
  const since = dated === undefined ? "" : String(row.columns[dated] ?? "").slice(0, 10);
  const named = title === undefined ? "" : String(row.columns[title] ?? "");
  return [{ kind, table, title: named, since, until: untilOf(kind, since, choices), parts }];
}

function untilOf(kind: PersonalKind, since: string, choices: readonly RetentionChoice[]): string {
  const day = parseDay(since);
  return day !== undefined && isTimed(kind) ? lastDayOf(kind, choices, day) : "";
}
