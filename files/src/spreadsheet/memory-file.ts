import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type {
  DeclaredEmployee,
  FileSource,
  ImportProblem,
  PayrollReading,
  ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import { sheetFile } from "./payroll-sheet.ts";

/** A file in memory, for tests, given in chunks of the size asked. */
export function memoryFile(content: Uint8Array | string, chunkSize = 65_536): FileSource {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return {
    name: "fichier",
    size: bytes.length,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += chunkSize) {
        yield bytes.subarray(start, start + chunkSize);
      }
    },
  };
}

/** Long work that nobody watches or stops. */
export function unwatched(): LongWork<ReadingPhase> {
  return { signal: new AbortController().signal, report: () => undefined };
}

/** The employees and the reading of a payroll file, all at once. */
export async function readAll(
  content: Uint8Array | string,
  options: Parameters<typeof sheetFile.open>[1] = { format: "csv" },
): Promise<{ readonly employees: readonly DeclaredEmployee[]; readonly reading: PayrollReading }> {
  const open = sheetFile.open(memoryFile(content), options, unwatched());
  const employees: DeclaredEmployee[] = [];
  for await (const batch of open.people()) employees.push(...batch.employees);
  return { employees, reading: await open.reading() };
}

/** The codes of problems, each with its whole count. */
export function countByCode(problems: readonly ImportProblem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, count } of problems) counts[code] = (counts[code] ?? 0) + count;
  return counts;
}

/** A text of lines. */
export function textOf(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
