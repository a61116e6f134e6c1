import { expect, test } from "vitest";
import { numberColumn } from "../../../engine/src/index.ts";
import { type Multiverse, multiverse } from "../../../engine/src/multiverse/index.ts";
import { sayFrench } from "../../../files/src/documents/index.ts";
import { writeDesigns } from "./write-designs.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const designs = designsOf();
const section = writeDesigns({ designs, unit: "€", error: 1 }, sayFrench());
const blocks = section.blocks;

/** Trained people gain 5 more than people of the same age. */
function designsOf(): Multiverse {
  const rows = Array.from({ length: 60 }, (_, row) => ({
    treated: row < 25 ? 1 : 0,
    age: 20 + ((row * 7) % 30),
    outcome: 100 + ((row * 7) % 30) + (row < 25 ? 5 : 0) + ((row * row) % 11),
  }));
  const columns = new Map(
    (["treated", "age", "outcome"] as const).map((name) => [
      name,
      numberColumn(rows.map((row) => row[name])),
    ]),
  );
  const found = multiverse({ treatment: "treated", outcome: "outcome", covariates: ["age"] }, columns);
  if (found.kind === "refused") throw new Error(found.notEstimable.code);
  return found;
}

test("the sentence of the strip comes first, then its figures", () => {
  expect(blocks[0]).toEqual({ kind: "paragraph", text: designs.reading.fr });
  const key = blocks.find((block) => block.kind === "keyFigures");
  const figures = key?.figures.map(({ figure }) => plain(figure)) ?? [];
  expect(figures).toHaveLength(5);
  expect(figures[0]).toBe(String(designs.designs));
  expect(figures[1]).toMatch(/^[+−]?\d+,\d à [+−]?\d+,\d €$/);
  expect(figures[3]).toBe(`${designs.sameSide} sur ${designs.designs}`);
});

test("every design has its line, from the lowest to the highest, and one of them is the declared one", () => {
  const table = blocks.find((block) => block.kind === "table");
  expect(table?.rows.map(([name]) => name)).toEqual(designs.strip.map(({ name }) => name.fr));
  expect(table?.rows.every((row) => row.length === table.head.length)).toBe(true);
  const standings = table?.rows.map((row) => row.at(-1)) ?? [];
  expect(standings.filter((text) => text?.includes("annoncée"))).toHaveLength(1);
  expect(standings.filter((text) => text === "non, montrée")).toHaveLength(
    designs.strip.filter(({ defensible, declared }) => !defensible && !declared).length,
  );
});

test("what to beware of follows, and nothing is left unwritten", () => {
  const text = JSON.stringify(section);
  for (const { reading } of designs.caveats) expect(text).toContain(reading.fr);
  expect(text).not.toMatch(/NaN|undefined|Infinity|\{[a-z]+[,}]/);
});

test("the unit is named once at the head of the table, and nowhere when there is none", () => {
  const headOf = (unit: string) =>
    writeDesigns({ designs, unit, error: 1 }, sayFrench()).blocks.find((block) => block.kind === "table")
      ?.head[1];
  expect([headOf("points"), headOf("€"), headOf("")]).toEqual(["Écart, en points", "Écart, en €", "Écart"]);
});
