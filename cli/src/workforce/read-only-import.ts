import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import {
  type FileSource,
  type PayrollReadingOptions,
  type ReadingPhase,
  summarizeReading,
} from "../../../core/src/workforce/index.ts";
import { payrollFile } from "../../../files/src/readers.ts";
import { exitStatus, type Outcome } from "../terminal/terminal.ts";
import { writeImportText } from "./write-import-text.ts";

/** Reads a payroll file whole and reports, without a database and without storing anything. */
export async function readOnlyImport(
  file: FileSource,
  options: PayrollReadingOptions,
  work: LongWork<ReadingPhase> & { clear(): void },
): Promise<Outcome> {
  const open = payrollFile.open(file, options, work);
  for await (const _ of open.people());
  const summary = summarizeReading(await open.reading());
  work.clear();
  const blocked = summary.problems.some((problem) => problem.severity === "blocks");
  return {
    status: blocked ? exitStatus.unusable : exitStatus.done,
    json: blocked ? { refusal: { code: "unreadable", summary } } : { status: "readOnly", summary },
    text: writeImportText(
      blocked ? { kind: "refused", refusal: { code: "unreadable", summary } } : { kind: "readOnly", summary },
    ),
  };
}
