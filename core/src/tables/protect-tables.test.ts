import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openHighsSolver } from "../../../server/src/tables/highs-solver.ts";
import { attackByPrograms } from "./attack-by-programs.ts";
import { attackByRank } from "./attack-by-rank.ts";
import { buildTables } from "./build-tables.ts";
import type { CompanyRecord, TableSystem } from "./model.ts";
import type { LinearAnswer, LinearSolver, OpenProgram } from "./ports.ts";
import { protectTables } from "./protect-tables.ts";
import { releaseTables } from "./release-tables.ts";
import { drawCompanies, referenceRule, requestOver, systemOver } from "./sample-companies.contract.ts";
import { sensitiveFigures } from "./sensitive-cells.ts";

const solver = await openHighsSolver();
const linked = [
  ["sector", "size"],
  ["sector", "region"],
];

function withheldOf(system: TableSystem): ReadonlySet<number> {
  const protection = protectTables(system, referenceRule, solver);
  if (!protection.ok) throw new Error(JSON.stringify(protection.refusal));
  return protection.value.withheld;
}

/** What an attacker who is any reader, or any insider, finds. */
function found(system: TableSystem, withheld: ReadonlySet<number>, rule = referenceRule) {
  const sensitive = new Set(sensitiveFigures(system, rule).keys());
  const attacked = { system, rule, sensitive, withheld };
  const byPrograms = attackByPrograms(attacked, solver);
  if (!byPrograms.ok) throw new Error(JSON.stringify(byPrograms.refusal));
  return [...attackByRank(system, rule, attacked), ...byPrograms.value];
}

/** A solver whose answers are changed on the way. */
function lyingSolver(lie: (answer: LinearAnswer, asked: number) => LinearAnswer): LinearSolver {
  let asked = 0;
  return {
    open: (program): OpenProgram => {
      const open = solver.open(program);
      return {
        ...open,
        minimize: () => {
          asked += 1;
          return lie(open.minimize(), asked);
        },
      };
    },
  };
}

describe("after any table", { timeout: 120_000 }, () => {
  test("no attacker finds a sensitive cell, linked tables and insiders included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 3, max: 40 }), (seed, count) => {
        const system = systemOver(linked, drawCompanies(seed, count));
        expect(found(system, withheldOf(system))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test("counts stay uncertain by a whole unit, against whole-number programs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const records = drawCompanies(seed, 20).map((record) => ({ ...record, amount: 1 }));
        const request = { ...requestOver([["sector", "size"]], records), kind: "count" as const };
        const built = buildTables(request, records, "company");
        if (!built.ok) throw new Error("refused");
        expect(found(built.value, withheldOf(built.value))).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  test("the order of companies changes nothing of what is withheld", () => {
    const records = drawCompanies(21, 50);
    const released = [records, records.toReversed()].map((each) =>
      releaseTables(systemOver(linked, each), { rule: referenceRule, earlier: [] }, solver),
    );
    expect(released[0]).toEqual(released[1]);
    expect(released[0]?.ok).toBe(true);
  });

  test("what is lost is told, and every withheld cell bears the same reason", () => {
    const system = systemOver([["sector", "size"]], drawCompanies(5, 150));
    const released = releaseTables(system, { rule: referenceRule, earlier: [] }, solver);
    if (!released.ok) throw new Error("stopped");
    const withheld = released.value.cells.filter(({ shown }) => shown.kind === "withheld");
    expect(released.value.lost.cells).toBe(withheld.length);
    expect(released.value.lost.sensitiveCells).toBeGreaterThan(0);
    expect(released.value.lost.sensitiveCells).toBeLessThan(withheld.length);
    expect(new Set(withheld.map(({ shown }) => JSON.stringify(shown))).size).toBe(1);
  });
});

test("with the defense off the same attackers succeed (positive control)", () => {
  const system = systemOver([["sector", "size"]], drawCompanies(5, 150));
  const sensitive = new Set(sensitiveFigures(system, referenceRule).keys());
  const opened = new Set(found(system, sensitive).map(({ figure }) => figure));
  expect(opened.size).toBeGreaterThan(sensitive.size / 2);
});

/** A square of amounts: rows "x0", "x1"… and columns "y0", "y1"…, several companies per cell as listed. */
function square(cells: readonly (readonly (readonly number[])[])[]): readonly CompanyRecord[] {
  return cells.flatMap((row, x) =>
    row.flatMap((amounts, y) =>
      amounts.map((amount, place) => ({
        company: `${x}.${y}.${place}`,
        codes: { x: `x${x}`, y: `y${y}` },
        employees: 10,
        amount,
      })),
    ),
  );
}
const safe = (amount: number): readonly number[] => [amount, amount, amount];

test("a single company knows its own amount: two lone companies in a row are not each other's cover", () => {
  const system = systemOver(
    [["x", "y"]],
    square([
      [[100], [100], safe(50), safe(60)],
      [[100], [100], safe(70), safe(40)],
      [safe(50), safe(60), safe(40), safe(80)],
    ]),
  );
  const sensitive = new Set(sensitiveFigures(system, referenceRule).keys());
  expect(found(system, sensitive, { ...referenceRule, insiders: false })).toEqual([]);
  expect(found(system, sensitive).every(({ insider }) => insider !== undefined)).toBe(true);
  expect(found(system, sensitive)).not.toEqual([]);
  expect(withheldOf(system).size).toBeGreaterThan(sensitive.size);
});

test.each([3, 4, 6, 8])(
  "on a small table one cell more than the cheapest safe set at most (sample %i)",
  (seed) => {
    const records = drawCompanies(seed, 24).map((record) => ({
      ...record,
      codes: { x: `x${record.company.length % 2}${record.amount % 3}`, y: record.codes.size ?? "" },
    }));
    const system = systemOver([["x", "y"]], records);
    const sensitive = [...sensitiveFigures(system, referenceRule).keys()];
    const others = [...system.figures.keys()].filter((figure) => !sensitive.includes(figure));
    const cheaper = withheldOf(system).size - sensitive.length - 2;
    // Withholding more is never less safe, so sets of this very size stand for the smaller ones.
    const sets = subsets(others, cheaper);
    expect(sets.length).toBeGreaterThan(5);
    expect(sets.filter((extra) => found(system, new Set([...sensitive, ...extra])).length === 0)).toEqual([]);
  },
);

/** Every set of so many of the figures. */
function subsets(figures: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return figures.flatMap((figure, place) =>
    subsets(figures.slice(place + 1), size - 1).map((rest) => [figure, ...rest]),
  );
}

describe("a solver that is not to be believed", () => {
  const system = systemOver([["sector", "size"]], drawCompanies(5, 150));
  const release = (lie: (answer: LinearAnswer, asked: number) => LinearAnswer) =>
    releaseTables(system, { rule: referenceRule, earlier: [] }, lyingSolver(lie));

  test.each(["infeasible", "unbounded", "stopped"] as const)("%s stops the publication", (status) => {
    expect(release(() => ({ status }))).toEqual({ ok: false, refusal: { code: "solverStopped", status } });
    expect(release((answer, asked) => (asked === 3 ? { status } : answer)).ok).toBe(false);
  });

  test("an optimum where nothing moves stops it too", () => {
    const lie = (answer: LinearAnswer): LinearAnswer =>
      answer.status === "optimal" ? { ...answer, columns: answer.columns.map(() => 0) } : answer;
    expect(release(lie)).toEqual({ ok: false, refusal: { code: "solverStopped", status: "false optimum" } });
  });

  test("an optimum with amounts below zero stops it too", () => {
    const lie = (answer: LinearAnswer): LinearAnswer =>
      answer.status === "optimal"
        ? { ...answer, columns: answer.columns.map((value, column) => (column % 2 === 1 ? 1e12 : value)) }
        : answer;
    expect(release(lie)).toEqual({ ok: false, refusal: { code: "solverStopped", status: "false optimum" } });
  });
});
