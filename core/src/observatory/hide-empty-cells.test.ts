import { expect, test } from "vitest";
import { hideEmptyCells } from "./hide-empty-cells.ts";

const flat = (name: string, ...codes: readonly string[]) => ({
  name,
  codes: [{ code: "all" }, ...codes.map((code) => ({ code, under: "all" }))],
});

test("an empty cell is withheld where the cell around it is, and is 0 elsewhere, inside of a told 0 too", () => {
  const cells = [
    { codes: {}, value: 30 },
    { codes: { region: "north" }, value: null },
    { codes: { region: "south" }, value: 20 },
    { codes: { sex: "female" }, value: null },
    { codes: { sex: "male" }, value: null },
    { codes: { region: "north", sex: "female" }, value: null },
    { codes: { region: "south", sex: "female" }, value: null },
    { codes: { region: "south", sex: "male" }, value: null },
  ];
  const trees = [flat("region", "north", "south", "west"), flat("sex", "female", "male", "unknown")];
  // Nobody is in the west, nor of unknown sex, and everybody can tell: what is inside of them is 0.
  const hidden = hideEmptyCells(cells, [["region", "sex"]], trees).slice(cells.length);
  expect(hidden).toEqual([{ codes: { region: "north", sex: "male" }, value: null }]);
});
