import { expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type Column, categoryColumn, isMissing, numberColumn } from "./column.ts";
import { buildModelColumns, columnBuilder } from "./model-columns.ts";
import { sortedOrder } from "./sorted-order.ts";
import { readTerm, writeTerm } from "./term.ts";

const columns: ReadonlyMap<string, Column> = new Map<string, Column>([
  ["age", numberColumn([20, 30, 40])],
  ["pay", numberColumn([1, 2, 3])],
  ["race", categoryColumn(["white", "black", "hispan"])],
  ["a:b", numberColumn([7, 8, 9])],
]);
const names = new Set(columns.keys());
const rows = Int32Array.of(0, 1, 2);

function build(texts: readonly string[], everyCategory = false) {
  const terms = texts.map((text) => {
    const read = readTerm(text, names);
    if (!read.ok) throw new Error(read.problem.code);
    return read.term;
  });
  const built = buildModelColumns(terms, columns, rows, everyCategory);
  if (!built.ok) throw new Error(built.problem.code);
  return built.columns;
}

test("a text column gives one 0/1 column per category, the first in sort order being the reference", () => {
  const built = build(["race"]);
  expect(built.map((column) => column.name)).toEqual(["racehispan", "racewhite"]);
  expect([...built[1].values]).toEqual([1, 0, 0]);
  expect(build(["race"], true).map((column) => column.name)).toEqual([
    "raceblack",
    "racehispan",
    "racewhite",
  ]);
});

test("a power or a product adds only itself", () => {
  expect(build(["age^2"]).map((column) => [column.name, ...column.values])).toEqual([
    ["age^2", 400, 900, 1600],
  ]);
  expect(build(["age:pay"]).map((column) => [column.name, ...column.values])).toEqual([
    ["age:pay", 20, 60, 120],
  ]);
  expect(build(["age:race"]).map((column) => column.name)).toEqual(["age:racehispan", "age:racewhite"]);
});

test("a column whose name looks like a formula is still that column", () => {
  expect([...build(["a:b"])[0].values]).toEqual([7, 8, 9]);
});

test("a term written down reads back to itself", () => {
  for (const text of ["age", "age^3", "age:pay", "age^2:race"]) {
    const read = readTerm(text, names);
    expect(read.ok && writeTerm(read.term)).toBe(text);
  }
});

test.each([
  ["agee", { code: "unknownColumn", term: "agee", column: "agee" }],
  ["agee^2", { code: "unknownColumn", term: "agee^2", column: "agee" }],
  ["age:nope", { code: "unknownColumn", term: "nope", column: "nope" }],
  ["age^1", { code: "unreadableTerm", term: "age^1" }],
  ["age^-2", { code: "unreadableTerm", term: "age^-2" }],
  ["age^2.5", { code: "unreadableTerm", term: "age^2.5" }],
  ["age^", { code: "unreadableTerm", term: "age^" }],
  ["age:", { code: "unreadableTerm", term: "age:" }],
  ["", { code: "unreadableTerm", term: "" }],
])("the term “%s” is refused with its reason", (text, problem) => {
  expect(readTerm(text, names)).toEqual({ ok: false, problem });
});

test("a power of a text column is refused", () => {
  const read = readTerm("race^2", names);
  const built = read.ok && buildModelColumns([read.term], columns, rows, false);
  expect(built).toEqual({ ok: false, problem: { code: "columnNotNumeric", term: "race^2", column: "race" } });
});

test("empty, not-a-number and infinite values count as missing", () => {
  const gaps = numberColumn([1, undefined, Number.NaN, Number.POSITIVE_INFINITY]);
  expect([0, 1, 2, 3].map((row) => isMissing(gaps, row))).toEqual([false, true, true, true]);
  const texts = categoryColumn(["a", "", undefined]);
  expect([0, 1, 2].map((row) => isMissing(texts, row))).toEqual([false, true, true]);
});

test("the fast sort orders every kind of double as comparison does, ties by row", () => {
  const stream = new SeededStream(5);
  for (const size of [1, 7, 40, 41, 400, 7999, 8000]) {
    const values = Float64Array.from({ length: size }, () => {
      const kind = stream.nextBelow(4);
      const value = stream.nextUniform() - 0.5;
      return kind === 0
        ? Math.round(value * 10)
        : kind === 1
          ? value * 1e300
          : kind === 2
            ? value * 1e-310
            : value;
    });
    const wanted = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
    expect([...sortedOrder(values)]).toEqual(wanted);
  }
});

test("values that differ in their last digits only are put in order too", () => {
  const stream = new SeededStream(6);
  const values = Float64Array.from({ length: 3000 }, (_, row) => {
    const sign = row % 2 === 0 ? 1 : -1;
    return sign * (1 + stream.nextBelow(row < 1500 ? 40 : 100_000) * 2 ** -52 + (row % 3) / 8);
  });
  const wanted = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
  expect([...sortedOrder(values)]).toEqual(wanted);
  // A window into a longer array is read where it starts.
  const shifted = wanted.map((row) => row - 1).filter((row) => row >= 0);
  expect([...sortedOrder(values.subarray(1))]).toEqual(shifted);
});

test("minus zero and zero tie", () => {
  const values = new Float64Array(500).fill(0);
  values[3] = -0;
  expect([...sortedOrder(values)]).toEqual([...values.keys()]);
});

const numbers = Float64Array.of(2, 4, 1, 3);
const company = new Map<string, Column>([
  ["size", { kind: "number", values: numbers }],
  ["word", categoryColumn(["a", "b", "a", "b"])],
]);

test("lists of one builder share their columns, and all rows in order need no copy", () => {
  const all = Int32Array.from(numbers.keys());
  const build = columnBuilder(company, all);
  const read = ["size", "size^2", "word"].map((text) => readTerm(text, new Set(company.keys())));
  const terms = read.flatMap((each) => (each.ok ? [each.term] : []));
  const [model, shown] = [false, true].map((everyCategory) => {
    const built = build(terms, everyCategory);
    return built.ok ? built.columns : [];
  });
  expect(model.map(({ name }) => name)).toEqual(["size", "size^2", "wordb"]);
  expect(shown.map(({ name }) => name)).toEqual(["size", "size^2", "worda", "wordb"]);
  for (const column of model) expect(shown).toContain(column);
  expect(model[0].values).toBe(numbers);
  const [some] = [columnBuilder(company, all.slice(1))(terms, false)].map((built) =>
    built.ok ? built.columns : [],
  );
  expect([...some[0].values]).toEqual([4, 1, 3]);
  const copied = buildModelColumns(terms, company, all, false);
  expect(copied.ok && copied.columns[0].values).not.toBe(numbers);
  expect([...numbers]).toEqual([2, 4, 1, 3]);
});
