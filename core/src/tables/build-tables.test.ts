import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTables } from "./build-tables.ts";
import type { TableRequest } from "./model.ts";
import { drawCompanies, requestOver, systemOver } from "./sample-companies.contract.ts";

const tree: TableRequest = {
  classifications: [
    {
      name: "activity",
      codes: [
        { code: "all" },
        { code: "A", under: "all" },
        { code: "A1", under: "A" },
        { code: "A2", under: "A" },
      ],
    },
    {
      name: "size",
      codes: [{ code: "all" }, { code: "small", under: "all" }, { code: "large", under: "all" }],
    },
  ],
  tables: [["activity", "size"]],
  kind: "amount",
  sumsEmployees: false,
};
const company = (name: string, activity: string, size: string, amount: number) => ({
  company: name,
  codes: { activity, size },
  employees: 3,
  amount,
});

test("every cell above a company counts it, margins and upper codes included", () => {
  const built = buildTables(
    tree,
    [company("a", "A1", "small", 5), company("b", "A2", "large", 7)],
    "company",
  );
  if (!built.ok) throw new Error("refused");
  const { cells, figures } = built.value;
  const valueAt = (codes: object) =>
    figures[cells.find((cell) => JSON.stringify(cell.codes) === JSON.stringify(codes))?.figure ?? -1]?.value;
  expect(valueAt({})).toBe(12);
  expect(valueAt({ activity: "A" })).toBe(12);
  expect(valueAt({ activity: "A1" })).toBe(5);
  expect(valueAt({ activity: "A", size: "large" })).toBe(7);
});

test("cells over the same companies are one figure, so that they are shown or withheld together", () => {
  const built = buildTables(tree, [company("a", "A1", "small", 5)], "company");
  if (!built.ok) throw new Error("refused");
  expect(built.value.figures).toHaveLength(1);
  expect(built.value.figures[0]?.cells).toHaveLength(built.value.cells.length);
});

test("margins add up, and the order of companies changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 60 }), (seed, count) => {
      const records = drawCompanies(seed, count);
      const tables = [
        ["sector", "size"],
        ["sector", "region"],
      ];
      const system = systemOver(tables, records);
      const all = records.reduce((sum, { amount }) => sum + amount, 0);
      for (const names of [["sector", "size"], ["sector"], ["size"], []]) {
        const cells = system.cells.filter(({ codes }) => Object.keys(codes).join() === names.join());
        expect(cells.reduce((sum, { figure }) => sum + (system.figures[figure]?.value ?? 0), 0)).toBe(all);
      }
      expect(systemOver(tables, records.toReversed())).toEqual(system);
    }),
    { numRuns: 60 },
  );
});

test("linked tables share their margins: a cell of both is one cell", () => {
  const records = drawCompanies(3, 80);
  const both = systemOver(
    [
      ["sector", "size"],
      ["sector", "region"],
    ],
    records,
  ).cells.length;
  const alone = (table: readonly string[]) => systemOver([table], records).cells.length;
  expect(both).toBe(alone(["sector", "size"]) + alone(["sector", "region"]) - alone(["sector"]));
});

test.each([
  ["unknownCode", { ...tree }, [company("a", "Z", "small", 1)], "records.0.codes.activity"],
  ["unknownCode", { ...tree }, [company("a", "constructor", "small", 1)], "records.0.codes.activity"],
  ["invalidAmount", tree, [company("a", "A1", "small", -1)], "records.0.amount"],
  ["invalidAmount", tree, [company("a", "A1", "small", Number.NaN)], "records.0.amount"],
  [
    "invalidAmount",
    { ...tree, kind: "count" as const },
    [company("a", "A1", "small", 0.5)],
    "records.0.amount",
  ],
  ["invalidHeadcount", tree, [{ ...company("a", "A1", "small", 1), employees: 1.5 }], "records.0.employees"],
  [
    "missingLargestEmployee",
    { ...tree, sumsEmployees: true },
    [company("a", "A1", "small", 1)],
    "records.0.largestEmployee",
  ],
  ["unknownClassification", { ...tree, tables: [["color"]] }, [], "tables.0.0"],
  ["doubleClassification", { ...tree, tables: [["size", "size"]] }, [], "tables.0.1"],
  [
    "severalTotals",
    { ...tree, classifications: [{ name: "x", codes: [{ code: "a" }, { code: "b" }] }], tables: [["x"]] },
    [],
    "classifications.0",
  ],
  [
    "noTotal",
    { ...tree, classifications: [{ name: "x", codes: [{ code: "a", under: "a" }] }], tables: [["x"]] },
    [],
    "classifications.0",
  ],
  [
    "circle",
    {
      ...tree,
      classifications: [
        { name: "x", codes: [{ code: "all" }, { code: "a", under: "b" }, { code: "b", under: "a" }] },
      ],
      tables: [["x"]],
    },
    [],
    "classifications.0.codes.1",
  ],
  [
    "doubleCode",
    {
      ...tree,
      classifications: [
        { name: "x", codes: [{ code: "all" }, { code: "a", under: "all" }, { code: "a", under: "all" }] },
      ],
      tables: [["x"]],
    },
    [],
    "classifications.0.codes.2",
  ],
] as const)("%s is told with its place", (code, request, records, place) => {
  const built = buildTables(request, records, "company");
  expect(built.ok ? [] : built.refusal).toContainEqual({ code, place });
});

test("a request of too many cells is refused before it costs hours", () => {
  const wide = (name: string) => ({
    name,
    codes: [{ code: "all" }, ...Array.from({ length: 250 }, (_, n) => ({ code: `${n}`, under: "all" }))],
  });
  const names = ["u", "v", "w"];
  const records = Array.from({ length: 25_000 }, (_, n) => ({
    company: `c${n}`,
    codes: { u: `${n % 250}`, v: `${(n * 7) % 249}`, w: `${(n * 13) % 247}` },
    employees: 1,
    amount: 1,
  }));
  const request = { ...requestOver([], []), classifications: names.map(wide), tables: [names] };
  const built = buildTables(request, records, "company");
  expect(built).toEqual({ ok: false, refusal: [{ code: "tooManyCells", place: "tables" }] });
});
