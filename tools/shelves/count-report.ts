import { z } from "zod";

/** How the tests of one run ended. `failures` names each failed test, with its file relative to the root. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

export const noTests: TestCount = { passed: 0, failed: 0, skipped: 0, failures: [] };

const reportSchema = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Counts a vitest JSON report. A file that cannot even be loaded counts as one failed test, and so does a run that
 * calls itself unsuccessful without a failed test (an error outside any test).
 */
export function countReport(report: unknown, root: string, shelf: string): TestCount {
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return failedOnce(`${shelf}: vitest left no readable report`);
  let [passed, skipped] = [0, 0];
  const failures: string[] = [];
  for (const file of parsed.data.testResults) {
    const place = relativeTo(root, file.name);
    const ended = file.assertionResults.map((test) => test.status);
    passed += ended.filter((status) => status === "passed").length;
    skipped += ended.filter((status) => status !== "passed" && status !== "failed").length;
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    failures.push(...failed.map((test) => `${place}: ${test.fullName.trim()}`));
    if (file.status === "failed" && failed.length === 0) failures.push(`${place}: the file does not load`);
  }
  if (!parsed.data.success && failures.length === 0) failures.push(`${shelf}: an error outside any test`);
  return { passed, failed: failures.length, skipped, failures };
}

export function failedOnce(name: string): TestCount {
  return { ...noTests, failed: 1, failures: [name] };
}

export function addCounts(counts: readonly TestCount[]): TestCount {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
    failures: counts.flatMap((count) => count.failures),
  };
}

/** The one line that ends every run: "12 passed, 0 failed", with ", 3 skipped" when some were. */
export function countLine(count: TestCount): string {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  return `${count.passed} passed, ${count.failed} failed${skipped}`;
}

function relativeTo(root: string, file: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
