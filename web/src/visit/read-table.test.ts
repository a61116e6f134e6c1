import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyLine } from "./edit-visit.ts";
import { mostPeople } from "./model.ts";
import { cellsOf, isTable, pasteOver } from "./read-table.ts";
import { readWeeklyMinutes } from "./weekly-minutes.ts";

const start = { row: 0, field: "label" } as const;

describe("a block copied from a spreadsheet", () => {
  test("is told from one cell, which is pasted as text", () => {
    expect([isTable("CDI"), isTable("CDI\r\n"), isTable("a\tb"), isTable("a\nb")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("is cut at tabs and line ends, and a quoted cell keeps its own", () => {
    expect(cellsOf('a\t"b ""x""\ny"\r\n\tc\r\n')).toEqual([
      ["a", 'b "x" y'],
      ["", "c"],
    ]);
  });

  test("gives back every text without tab, line end or quote that was written in it", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "1", ",", ";", "-") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        expect(cellsOf(rows.map((row) => row.join("\t")).join("\n"))).toEqual(rows);
      }),
    );
  });

  test("fills lines from the cell it is pasted on, without the line of column names", () => {
    const text =
      "Nom\tSite\tPoste\tContrat\tHeures\tDiplôme\nA. B.\tNord\tpose\tC.D.I\t35\tCAP\nC. D.\t\t\tcdd\t?\tsans diplôme";
    const { people, count, unread } = pasteOver([], start, text.replace("C.D.I", "CDI"));
    expect(unread).toEqual([]);
    expect(count).toBe(2);
    expect(people).toEqual([
      { label: "A. B.", site: "Nord", job: "pose", contract: "permanent", hours: "35", diploma: "level3" },
      { ...emptyLine, label: "C. D.", contract: "fixedTerm", hours: "?", diploma: "none" },
    ]);
  });

  test("leaves what is empty in it as it was, and tells what it does not understand without guessing", () => {
    const people = [{ ...emptyLine, label: "A", contract: "permanent" as const }];
    const pasted = pasteOver(
      people,
      { row: 0, field: "site" },
      "Sud\t\tcontrat bizarre\t24\tdoctorant\tde trop",
    );
    expect(pasted.people).toEqual([{ ...people[0], site: "Sud", hours: "24" }]);
    expect(pasted.unread).toEqual([
      { line: 1, text: "contrat bizarre" },
      { line: 1, text: "doctorant" },
      { line: 1, text: "de trop" },
    ]);
  });

  test("tells the lines that are beyond the last one that a visit may have", () => {
    const text = Array.from({ length: mostPeople + 1 }, (_, rank) => `P${rank}\tN`).join("\n");
    const { people, count, unread } = pasteOver([], start, text);
    expect([people.length, count]).toEqual([mostPeople, mostPeople]);
    expect(unread).toEqual([{ line: mostPeople + 1, text: `P${mostPeople} N` }]);
  });

  test("a cell longer than its column may hold is told, not cut", () => {
    const long = "x".repeat(81);
    const { people, unread } = pasteOver([], start, `${long}\tNord`);
    expect(people).toEqual([{ ...emptyLine, site: "Nord" }]);
    expect(unread).toEqual([{ line: 1, text: long }]);
  });
});

test.each([
  ["35", 2100],
  ["35,5", 2130],
  ["24.25", 1455],
  ["30 h 15", 1815],
  ["30h15", 1815],
  ["30 h", 1800],
  ["30:45", 1845],
  ["168", 10_080],
  ["169", undefined],
  ["0", undefined],
  ["", undefined],
  ["plein", undefined],
  ["30h75", undefined],
])("weekly hours written %j are %s minutes", (text, minutes) => {
  expect(readWeeklyMinutes(text)).toBe(minutes);
});
