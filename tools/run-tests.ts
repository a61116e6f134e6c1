import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addCounts, countLine, noTests, type TestCount } from "./shelves/count-report.ts";
import { type Check, runCheck, runShelf } from "./shelves/run-step.ts";

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

const [command = "", ...filters] = process.argv.slice(2);
const run = runs[command];
if (run === undefined) {
  console.error(`invalid command; must be one of ${Object.keys(runs).join(", ")}: ${command}`);
  process.exitCode = 2;
} else {
  const count = addCounts([
    ...run.checks.map((check) => runCheck(root, check)),
    ...run.shelves.map((shelf) => runShelfHere(shelf, filters)),
  ]);
  if (count.failures.length > 0)
    console.log(`\nFailed:\n${count.failures.map((name) => `  ${name}`).join("\n")}`);
  console.log(countLine(count));
  process.exitCode = count.failed === 0 ? 0 : 1;
}
