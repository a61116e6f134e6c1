import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { addCounts, countReport, failedOnce, noTests, type TestCount } from "./count-report.ts";

/** A check by an outside program that passes or fails as a whole. `words`: the script and its arguments. */
export interface Check {
  readonly name: string;
  readonly words: readonly string[];
}

/** Runs a check with the present Node; it counts as one test. */
export function runCheck(root: string, check: Check): TestCount {
  console.log(`\n${check.name}`);
  const ran = spawnSync(process.execPath, check.words, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return ran.status === 0 ? { ...noTests, passed: 1 } : failedOnce(check.name, "see above");
}

/** Shelves that compute, or wait for a page as much as they compute: every core may run one file at a time. */
const crowdedShelves: ReadonlySet<string> = new Set(["rules", "journeys", "proofs"]);

/**
 * Runs one shelf of tests, narrowed to files whose path contains one of `filters`, and counts its report.
 * A whole shelf without any test is a failed one.
 */
export function runShelf(root: string, shelf: string, filters: readonly string[]): TestCount {
  console.log(`\n${shelf}`);
  const report = path.join(root, ".cache", "reports", `${shelf}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const words = [
    path.join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project",
    shelf,
    "--passWithNoTests",
  ];
  const asked = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    "--silent=passed-only",
    ...(crowdedShelves.has(shelf) ? [`--maxWorkers=${availableParallelism()}`] : []),
  ];
  const ran = spawnSync(process.execPath, [...words, ...asked, ...filters], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (!existsSync(report)) return failedOnce(shelf, "vitest stopped before its report");
  const count = countReport(parseJson(readFileSync(report, "utf8")), root, shelf);
  const isEmpty = count.passed + count.failures.length + count.skipped === 0;
  if (isEmpty && filters.length === 0) return failedOnce(shelf, "no test at all");
  const endedBadly = ran.status !== 0 && count.failures.length === 0;
  return endedBadly ? addCounts([count, failedOnce(shelf, "vitest ended badly")]) : count;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
