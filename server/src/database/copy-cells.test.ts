import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellReader } from "./copy-cells.ts";
import { writeCopyLine } from "./copy-format.ts";

/** The cells of rows written as COPY writes them, all read as labels. */
function labelsOf(rows: readonly (readonly (string | null)[])[]): string[][] {
  const cells = cellReader();
  cells.open(Buffer.from(rows.map(writeCopyLine).join("")));
  const read: string[][] = [];
  while (cells.hasMore()) read.push((rows[read.length] ?? []).map(() => cells.label()));
  return read;
}

function numberOf(text: string): number {
  const cells = cellReader();
  cells.open(Buffer.from(`${text}\n`));
  return cells.number();
}

describe("cells read from bytes", () => {
  test("any text, with tabs, ends of lines, backslashes and letters of any script, comes back as it was", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("\\N", "a\tb", "c\nd", "\\\\", ""),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const storable = rows.map((each) => each.map((text) => text.toWellFormed().replaceAll("\0", "")));
        expect(labelsOf(storable)).toEqual(storable);
      }),
    );
  });
  test("NULL is nothing", () => {
    expect(labelsOf([["a", null, "b"]])).toEqual([["a", "", "b"]]);
    expect(numberOf("\\N")).toBeNaN();
  });
  test("thousands of labels are each told apart, and one that comes again is the same", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`label ${row % 9000}`, "same"]);
    expect(labelsOf(rows)).toEqual(rows);
  });
  test("a guess at the group that comes changes nothing, whether it is right or wrong", () => {
    const cell = fc.constantFrom("", "a", "ab", "abc", "\\N", "b\tc", "é", null);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });
    const groupsOf = (lines: Buffer, count: number, guess: (row: number) => number | undefined) => {
      const cells = cellReader();
      cells.open(lines);
      const groups: number[] = [];
      for (let row = 0; row < count; row += 1) groups.push(cells.group(2, guess(row)));
      return { groups, told: groups.map(cells.cellsOf), hasMore: cells.hasMore() };
    };
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.integer({ min: -2, max: 40 })), (told, guesses) => {
        const lines = Buffer.from(told.map(writeCopyLine).join(""));
        const alone = groupsOf(lines, told.length, () => undefined);
        expect(alone.told).toEqual(told);
        expect(alone.hasMore).toBe(false);
        expect(groupsOf(lines, told.length, () => guesses.next().value)).toEqual(alone);
        expect(groupsOf(lines, told.length, (row) => alone.groups[row])).toEqual(alone);
      }),
      { numRuns: 500 },
    );
  });
  test("any number comes back as the platform reads it", () => {
    for (const text of [
      "0",
      "-0",
      "151.67",
      "-12.5",
      "1e+20",
      "1e-07",
      "NaN",
      "9007199254740993",
      "0.1",
      "1.000000000000000001",
    ])
      expect(numberOf(text)).toBe(Number(text));
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberOf(String(value))).toBe(Number(String(value)));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, "0")}`;
        expect(numberOf(text)).toBe(Number(text));
      }),
    );
  });
});
