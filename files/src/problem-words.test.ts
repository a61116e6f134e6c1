import { expect, test } from "vitest";
import { workforceWordsFr } from "../../core/src/workforce/index.ts";
import { dsnProblems } from "./dsn/problems.ts";
import { severityByProblem } from "./spreadsheet/index.ts";

test("every problem of every reader has its sentence, and a code means one thing", () => {
  const codes = [...Object.keys(dsnProblems), ...Object.keys(severityByProblem)];
  const silent = codes.filter((code) => !Object.hasOwn(workforceWordsFr, `workforce.problem.${code}`));
  expect(silent).toEqual([]);
  const shared: readonly [string, string][] = Object.entries(severityByProblem);
  const severities: Readonly<Record<string, string>> = dsnProblems;
  const clashes = shared.filter(([code, severity]) => (severities[code] ?? severity) !== severity);
  expect(clashes).toEqual([]);
});

test("no sentence is left for a problem that no reader has", () => {
  const codes = new Set([...Object.keys(dsnProblems), ...Object.keys(severityByProblem)]);
  const prefix = "workforce.problem.";
  const told = Object.keys(workforceWordsFr).filter((key) => key.startsWith(prefix));
  expect(told.filter((key) => !codes.has(key.slice(prefix.length)))).toEqual([]);
});
