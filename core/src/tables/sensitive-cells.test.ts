import { expect, test } from "vitest";
import { buildTables } from "./build-tables.ts";
import type { CompanyRecord, TableRule } from "./model.ts";
import { sensitiveFigures } from "./sensitive-cells.ts";
import { pooledTableRule } from "./table-rules.ts";

const request = {
  classifications: [{ name: "place", codes: [{ code: "all" }] }],
  tables: [["place"]],
  kind: "amount",
  sumsEmployees: true,
} as const;

interface Drawn {
  readonly amounts: readonly number[];
  readonly employees?: number;
  readonly largestEmployee?: number;
  readonly holding?: string;
  readonly rule?: Partial<TableRule>;
}

function reasonsOf({ amounts, employees = 10, largestEmployee = 0, holding, rule }: Drawn) {
  const records = amounts.map(
    (amount, index): CompanyRecord => ({
      company: `c${index}`,
      ...(holding === undefined ? {} : { holding }),
      codes: { place: "all" },
      employees: index === 0 ? employees : 0,
      amount,
      largestEmployee: index === 0 ? largestEmployee : 0,
    }),
  );
  const applied = { ...pooledTableRule, ...rule };
  const built = buildTables(request, records, applied.contributor);
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return sensitiveFigures(built.value, applied).get(0) ?? [];
}

test("three companies and five employees are shown, two or four are not", () => {
  expect(reasonsOf({ amounts: [40, 30, 30], employees: 5 })).toEqual([]);
  expect(reasonsOf({ amounts: [40, 30, 30], employees: 4 })).toEqual(["tooFewEmployees"]);
  expect(reasonsOf({ amounts: [60, 40] })).toContain("tooFewContributors");
});

test("a company that brings nothing does not make a third", () => {
  expect(reasonsOf({ amounts: [60, 40, 0] })).toContain("tooFewContributors");
});

test("85.0 % of one company is shown, 85.1 % is not", () => {
  const rule = { closestEstimateMin: 0 };
  expect(reasonsOf({ amounts: [850, 75, 75], rule })).toEqual([]);
  expect(reasonsOf({ amounts: [851, 75, 74], rule })).toEqual(["oneDominates"]);
});

test("80.0 % of one employee is shown, 80.1 % is not", () => {
  const rule = { largestShareMax: 1, closestEstimateMin: 0 };
  expect(reasonsOf({ amounts: [900, 50, 50], largestEmployee: 800, rule })).toEqual([]);
  expect(reasonsOf({ amounts: [900, 50, 50], largestEmployee: 801, rule })).toEqual(["oneEmployeeDominates"]);
});

test("the second largest may estimate the largest to exactly 10 %, not closer", () => {
  const rule = { largestShareMax: 1 };
  expect(reasonsOf({ amounts: [500, 400, 50], rule })).toEqual([]);
  expect(reasonsOf({ amounts: [500, 400, 49], rule })).toEqual(["closeEstimate"]);
});

test("companies of one holding are one, unless companies are asked for", () => {
  expect(reasonsOf({ amounts: [40, 30, 30], holding: "h" })).toContain("tooFewContributors");
  expect(reasonsOf({ amounts: [40, 30, 30], holding: "h", rule: { contributor: "company" } })).toEqual([]);
});

test("a total of zero tells everybody's amount and is withheld", () => {
  expect(reasonsOf({ amounts: [0, 0, 0], rule: { contributorsMin: 0 } })).toEqual(["allZero"]);
});
