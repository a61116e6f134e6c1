import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  addCounts,
  countLine,
  type Failure,
  failureLines,
  noTests,
  type TestCount,
} from "./shelves/count-report.ts";
import { type Check, runCheck, runShelf } from "./shelves/run-step.ts";
import { tryAgain } from "./shelves/second-try.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const types: Check = { name: "types", words: [typeChecker(), "-p", ".", "--noEmit"] };
const lint: Check = {
  name: "lint",
  words: ["node_modules/@biomejs/biome/bin/biome", "check", "--colors=off"],
};

/** What each command runs, in order; everything runs even when something before it fails. */
const runs: Readonly<Record<string, { checks: readonly Check[]; shelves: readonly string[] }>> = {
  check: { checks: [types, lint], shelves: ["rules"] },
  test: { checks: [types, lint], shelves: ["rules", "journeys"] },
  prove: { checks: [], shelves: ["proofs"] },
  ordeal: { checks: [], shelves: ["ordeals"] },
};

/** TypeScript 7 checks three times as fast as 6 and gives the same verdicts; 6 stands in where 7 has no program. */
function typeChecker(): string {
  const native = path.join("node_modules", "typescript-native", "bin", "tsc");
  const program = path.join("node_modules", "@typescript", `typescript-${process.platform}-${process.arch}`);
  const isThere = existsSync(path.join(root, native)) && existsSync(path.join(root, program));
  return isThere ? native : path.join("node_modules", "typescript", "bin", "tsc");
}

function hasBrowser(): boolean {
  return existsSync("/usr/bin/chromium");
}

function runShelfHere(shelf: string, filters: readonly string[]): TestCount {
  if (shelf !== "journeys" || hasBrowser()) return runShelf(root, shelf, filters);
  console.log("\njourneys: not run, Chromium is not installed on this machine");
  return { ...noTests, skipped: 1 };
}

function tell(title: string, failures: readonly Failure[]): void {
  if (failures.length > 0) console.log(`\n${title}:\n${failures.map(failureLines).join("\n")}`);
}

const [command = "", ...filters] = process.argv.slice(2);
const run = runs[command];
if (run === undefined) {
  console.error(`invalid command; must be one of ${Object.keys(runs).join(", ")}: ${command}`);
  process.exitCode = 2;
} else {
  const first = addCounts([
    ...run.checks.map((check) => runCheck(root, check)),
    ...run.shelves.map((shelf) => runShelfHere(shelf, filters)),
  ]);
  tell("Failed among the others", first.failures);
  const count = tryAgain(first, runShelfHere);
  tell("Passed alone, at the second try: to be made steady", count.steadied);
  tell("Failed", count.failures);
  console.log(countLine(count));
  process.exitCode = count.failures.length === 0 ? 0 : 1;
}
