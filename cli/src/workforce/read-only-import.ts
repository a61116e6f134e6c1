import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import {
  type FileSource,
  type PayrollReadingOptions,
  summarizeReading,
} from "../../../core/src/workforce/index.ts";
import { payrollFile } from "../../../files/src/readers.ts";
import { exitStatus, type Outcome, refused } from "../terminal/terminal.ts";
import { writeReadOnly, writeRefusal } from "./write-import-text.ts";

/** Reads a payroll file whole and reports, without a database: it says what an import would refuse in the file. */
export async function readOnlyImport(
  file: FileSource,
  options: PayrollReadingOptions,
  work: LongWork,
): Promise<Outcome> {
  const open = payrollFile.open(file, options, work);
  for await (const _ of open.people());
  const reading = await open.reading();
  const summary = summarizeReading(reading);
  const refusal = refusalOf(
    summary.problems.some((problem) => problem.severity === "blocks"),
    summary.employeeMonthCount > 0 ||
      reading.declarations.some(({ standing }) => standing === "cancelsStored"),
  );
  if (refusal !== undefined) {
    return refused({ code: refusal, summary }, writeRefusal(refusal, summary.problems), exitStatus.unusable);
  }
  return { status: exitStatus.done, json: { status: "readOnly", summary }, text: writeReadOnly(summary) };
}

function refusalOf(isBlocked: boolean, changesSomething: boolean): "unreadable" | "noEmployee" | undefined {
  if (isBlocked) return "unreadable";
  return changesSomething ? undefined : "noEmployee";
}
