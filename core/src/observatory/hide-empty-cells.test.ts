import { expect, test } from "vitest";
import { hideEmptyCells } from "./hide-empty-cells.ts";

const flat = (name: string, ...codes: readonly string[]) => ({
  name,
  codes: [{ code: "all" }, ...codes.map((code) => ({ code, under: "all" }))],
});

test("an empty cell is withheld where the cell around it is, and reads as 0 everywhere else", () => {
  const cells = [
    { codes: {}, value: 30 },
    { codes: { region: "north" }, value: null },
    { codes: { region: "south" }, value: 20 },
    { codes: { sex: "female" }, value: 30 },
    { codes: { region: "north", sex: "female" }, value: null },
    { codes: { region: "south", sex: "female" }, value: 20 },
  ];
  const trees = [flat("region", "north", "south", "west"), flat("sex", "female", "male")];
  const hidden = hideEmptyCells(cells, [["region", "sex"]], trees).slice(cells.length);
  expect(hidden).toEqual([{ codes: { region: "north", sex: "male" }, value: null }]);
});
