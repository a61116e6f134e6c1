import { type Month, parseMonth } from "../../../core/src/kernel/calendar.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import {
  buildSnapshot,
  type EmployeeId,
  type EmployeeMonth,
  type FileSource,
  type ReadingPhase,
  summarizeReading,
  type WorkforceSnapshot,
  workforceWordsFr,
} from "../../../core/src/workforce/index.ts";
import { inspectSheet, payrollFile } from "../../../files/src/readers.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { readingOptions } from "./reading-options.ts";

interface Unreadable {
  readonly code: string;
  readonly sentence: string;
  readonly months?: readonly string[];
}

/** One month of a payroll file as columns, straight from the file. Staff numbers serve as ids and go nowhere. */
export async function readSnapshot(
  file: FileSource,
  monthText: string | undefined,
  work: LongWork<ReadingPhase>,
): Promise<Result<WorkforceSnapshot, Unreadable>> {
  const asked = monthText === undefined ? undefined : parseMonth(monthText);
  if (monthText !== undefined && asked === undefined) {
    throw new UnusableArguments(say("command.month.unreadable", { text: monthText }));
  }
  const options = readingOptions(await inspectSheet.inspect(file, work), asked);
  if (options === undefined) return refuse(unreadable("unreadable"));
  const open = payrollFile.open(file, options, work);
  const rowsByMonth = new Map<Month, { declaration: number; row: EmployeeMonth }[]>();
  for await (const { declaration, month, employees } of open.people()) {
    const rows = rowsByMonth.get(month) ?? [];
    rowsByMonth.set(month, rows);
    for (const { staffNumber, ...facts } of employees) {
      rows.push({ declaration, row: { ...facts, employee: staffNumber as EmployeeId } });
    }
  }
  const reading = await open.reading();
  const summary = summarizeReading(reading);
  if (summary.problems.some((problem) => problem.severity === "blocks"))
    return refuse(unreadable("unreadable"));
  const month = asked ?? (summary.months.length === 1 ? parseMonth(summary.months[0] ?? "") : undefined);
  if (month === undefined) {
    const sentence = say("command.import.severalMonths", { months: summary.months.join(", ") });
    return refuse({ code: "severalMonths", sentence, months: summary.months });
  }
  const standing = new Set(
    reading.declarations.filter((entry) => entry.standing === "stands").map((entry) => entry.index),
  );
  const rows = (rowsByMonth.get(month) ?? [])
    .filter(({ declaration }) => standing.has(declaration))
    .map(({ row }) => row);
  if (rows.length === 0) return refuse(unreadable("noEmployee"));
  return accept(buildSnapshot(month, reading.fingerprint, rows, reading.establishments));
}

function unreadable(code: "unreadable" | "noEmployee"): Unreadable {
  return { code, sentence: workforceWordsFr[`workforce.refusal.${code}`] };
}
