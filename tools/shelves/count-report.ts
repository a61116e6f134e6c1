import { z } from "zod";

/** What failed, and what it said. `file` is relative to the root; without it, the failure is of a whole run. */
export interface Failure {
  readonly shelf: string;
  readonly file?: string;
  readonly name: string;
  readonly why: string;
}

/** How the tests of one run ended. `steadied`: tests that failed among the others and passed alone. */
export interface TestCount {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  readonly steadied: readonly Failure[];
}

export const noTests: TestCount = { passed: 0, skipped: 0, failures: [], steadied: [] };

const reportSchema = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * Counts a vitest JSON report. A file that cannot even be loaded counts as one failed test, and so does a run that
 * calls itself unsuccessful without a failed test (an error outside any test).
 */
export function countReport(report: unknown, root: string, shelf: string): TestCount {
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return failedOnce(shelf, "vitest left no readable report");
  let [passed, skipped] = [0, 0];
  const failures: Failure[] = [];
  for (const { name, status, message, assertionResults } of parsed.data.testResults) {
    const file = relativeTo(root, name);
    const ended = assertionResults.map((test) => test.status);
    passed += ended.filter((end) => end === "passed").length;
    skipped += ended.filter((end) => end !== "passed" && end !== "failed").length;
    const failed = assertionResults.filter((test) => test.status === "failed");
    for (const { fullName, failureMessages } of failed) {
      failures.push({ shelf, file, name: fullName.trim(), why: (failureMessages ?? []).join("\n") });
    }
    if (status === "failed" && failed.length === 0) {
      failures.push({ shelf, file, name: "the file does not load", why: message ?? "" });
    }
  }
  if (!parsed.data.success && failures.length === 0) return failedOnce(shelf, "an error outside any test");
  return { ...noTests, passed, skipped, failures };
}

export function failedOnce(shelf: string, name: string): TestCount {
  return { ...noTests, failures: [{ shelf, name, why: "" }] };
}

export function addCounts(counts: readonly TestCount[]): TestCount {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
    failures: counts.flatMap((count) => count.failures),
    steadied: counts.flatMap((count) => count.steadied),
  };
}

/** The one line that ends every run: "12 passed, 0 failed", then what was skipped or passed at the second try. */
export function countLine({ passed, failures, skipped, steadied }: TestCount): string {
  const also = [
    skipped > 0 ? `, ${skipped} skipped` : "",
    steadied.length > 0 ? `, ${steadied.length} of them at the second try` : "",
  ];
  return `${passed} passed, ${failures.length} failed${also.join("")}`;
}

const linesOfWhy = 8;

/** A failure with the first lines of what it said, indented. */
export function failureLines({ shelf, file, name, why }: Failure): string {
  const said = why.split("\n").slice(0, linesOfWhy);
  return [
    `  ${file ?? shelf}: ${name}`,
    ...said.filter((line) => line !== "").map((line) => `      ${line}`),
  ].join("\n");
}

function relativeTo(root: string, file: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
