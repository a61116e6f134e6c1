import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { FileInspection, PayrollReadingOptions } from "../../../core/src/workforce/index.ts";

/** How to read a file that was looked at: its likeliest table as proposed; `undefined` when it cannot be read. */
export function readingOptions(
  inspection: FileInspection,
  month: Month | undefined,
): PayrollReadingOptions | undefined {
  const asked = month === undefined ? {} : { month };
  if (inspection.kind === "dsn") return { format: "dsn", ...asked };
  if (inspection.kind === "unreadable") return undefined;
  const layout =
    inspection.layouts.find((candidate) => candidate.looksLike === "payroll") ?? inspection.layouts[0];
  return layout === undefined ? undefined : { format: inspection.format, mapping: layout.proposal, ...asked };
}
