import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import {
  buildSnapshot,
  type EmployeeId,
  type EmployeeMonth,
  type FileSource,
  type ImportProblem,
  type PayrollReading,
  summarizeReading,
  type WorkforceSnapshot,
} from "../../../core/src/workforce/index.ts";
import { inspectSheet, payrollFile } from "../../../files/src/readers.ts";
import { say } from "../say.ts";
import { type CommandRefusal, UnusableArguments } from "../terminal/terminal.ts";
import { readingOptions } from "./reading-options.ts";
import { writeProblems } from "./write-import-text.ts";

/**
 * One month of a payroll file as columns, straight from the file: the month asked, or the only one. Staff numbers serve
 * as ids and go nowhere. Throws UnusableArguments when the file or its months do not allow it.
 */
export async function readSnapshot(
  file: FileSource,
  asked: Month | undefined,
  work: LongWork,
): Promise<WorkforceSnapshot> {
  const inspection = await inspectSheet.inspect(file, work);
  const options = readingOptions(inspection, asked);
  if (options === undefined) {
    throw unreadable(inspection.kind === "unreadable" ? inspection.problems : []);
  }
  const open = payrollFile.open(file, options, work);
  const declared: DeclaredRow[] = [];
  for await (const { declaration, month, employees } of open.people()) {
    if (asked !== undefined && month !== asked) continue;
    for (const { staffNumber, ...facts } of employees) {
      declared.push({ declaration, month, row: { ...facts, employee: staffNumber as EmployeeId } });
    }
  }
  const reading = await open.reading();
  const month = chooseMonth(reading, asked);
  const standing = new Set(
    reading.declarations.filter((entry) => entry.standing === "stands").map((entry) => entry.index),
  );
  const rows = declared
    .filter((each) => each.month === month && standing.has(each.declaration))
    .map(({ row }) => row);
  if (rows.length === 0) throw unusable({ code: "noEmployee" }, say("command.profile.noEmployee"));
  return buildSnapshot(month, reading.fingerprint, rows, reading.establishments);
}

interface DeclaredRow {
  readonly declaration: number;
  readonly month: Month;
  readonly row: EmployeeMonth;
}

function chooseMonth(reading: PayrollReading, asked: Month | undefined): Month {
  const { problems } = summarizeReading(reading);
  if (problems.some((problem) => problem.severity === "blocks")) throw unreadable(problems);
  const standing = reading.declarations.filter((declaration) => declaration.standing === "stands");
  const months = [...new Set(standing.map((declaration) => declaration.month))].sort();
  const [first] = months;
  if (first === undefined) throw unusable({ code: "noEmployee" }, say("command.profile.noEmployee"));
  const written = months.join(", ");
  if (asked !== undefined) {
    if (months.includes(asked)) return asked;
    throw unusable({ code: "otherMonths", months }, say("command.profile.otherMonths", { months: written }));
  }
  if (months.length === 1) return first;
  const sentence = say("command.profile.severalMonths", { option: "--month", months: written });
  throw unusable({ code: "severalMonths", months }, sentence);
}

function unreadable(problems: readonly ImportProblem[]): UnusableArguments {
  const lines = [say("command.profile.unreadable"), ...writeProblems(problems)];
  return unusable({ code: "unreadable", problems }, lines.join("\n"));
}

function unusable(refusal: CommandRefusal, message: string): UnusableArguments {
  return new UnusableArguments(message, refusal);
}
