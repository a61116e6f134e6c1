import { expect, test } from "vitest";
import { openHighsSolver } from "../../../server/src/tables/highs-solver.ts";
import { attackBeforeRelease } from "./attack-before-release.ts";
import { attackByDifferences } from "./attack-by-differences.ts";
import { releaseTables } from "./release-tables.ts";
import { drawCompanies, referenceRule, systemOver } from "./sample-companies.contract.ts";
import { sensitiveFigures } from "./sensitive-cells.ts";

const sum = (name: string, parts: Readonly<Record<string, number>>) => ({
  name,
  parts: new Map(Object.entries(parts)),
});
const five = { a: 10, b: 12, c: 9, d: 11, e: 10 };

test("two categories that differ by one company give it away", () => {
  const { e: _left, ...four } = five;
  const found = attackByDifferences([sum("all", five), sum("without e", four)], referenceRule);
  expect(found).toEqual([{ larger: "all", smaller: "without e", reason: "tooFewContributors" }]);
});

test("three companies of like size may be the difference, one that dominates the three may not", () => {
  const { c: _c, d: _d, e: _e, ...two } = five;
  expect(attackByDifferences([sum("all", five), sum("two", two)], referenceRule)).toEqual([]);
  const heavy = attackByDifferences([sum("all", { ...five, e: 900 }), sum("two", two)], referenceRule);
  expect(heavy.map(({ reason }) => reason)).toEqual(["oneDominates"]);
});

test("a later release where one amount changed gives that change away, an unchanged one nothing", () => {
  expect(attackByDifferences([sum("2025", five), sum("2026", five)], referenceRule)).toEqual([]);
  expect(
    attackByDifferences([sum("2025", five), sum("2026", { ...five, a: 20 })], referenceRule),
  ).toHaveLength(1);
});

test("a release that differs from the one before by one company is stopped", async () => {
  const solver = await openHighsSolver();
  const records = drawCompanies(8, 120);
  const first = releaseTables(
    systemOver([["sector", "size"]], records),
    { rule: referenceRule, earlier: [] },
    solver,
  );
  if (!first.ok) throw new Error("stopped");
  const again = systemOver([["sector", "size"]], records.slice(0, -1));
  const next = releaseTables(again, { rule: referenceRule, earlier: first.value.sums }, solver);
  expect(next).toMatchObject({ ok: false, refusal: { code: "attackSucceeded", attacker: "differences" } });
  const same = systemOver([["sector", "size"]], records);
  expect(releaseTables(same, { rule: referenceRule, earlier: first.value.sums }, solver).ok).toBe(true);
});

test("tables with their sensitive cells only withheld do not pass", async () => {
  const solver = await openHighsSolver();
  const system = systemOver([["sector", "size"]], drawCompanies(8, 120));
  const sensitive = new Set(sensitiveFigures(system, referenceRule).keys());
  const attacked = { system, rule: referenceRule, sensitive, withheld: sensitive };
  expect(attackBeforeRelease(attacked, { earlier: [] }, solver)).toMatchObject({
    ok: false,
    refusal: { code: "attackSucceeded", attacker: "rank" },
  });
});
