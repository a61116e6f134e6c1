import { expect, test } from "vitest";
import {
  draftOf,
  gradeTexts,
  tableOf,
  withLabel,
  withPlace,
  withPositionAdded,
  withPositionRaised,
  withPositionRemoved,
} from "./grade-draft.ts";

const idcc = "3043";
const stored = {
  collectiveAgreement: idcc,
  positions: [
    { label: "AS1", writtenAs: ["AS1A", "Echelon 1"] },
    { label: "AS2", writtenAs: ["AS2A"] },
  ],
};
const texts = gradeTexts([
  { label: "as 1a", headcount: 4, collectiveAgreement: idcc },
  { label: "Agent", headcount: 1, collectiveAgreement: idcc },
  { label: "AS1A", headcount: 2, collectiveAgreement: idcc },
]);

test("two writings of the same grade are one line, with the people of both", () => {
  expect(texts.map(({ labels, headcount }) => [labels, headcount])).toEqual([
    [["as 1a", "AS1A"], 6],
    [["Agent"], 1],
  ]);
});

test("a grade of this month finds its stored position however it is written; an unknown one has none", () => {
  expect([...draftOf(stored, texts).placeOf]).toEqual([["AS1A", 0]]);
});

test("every writing goes where its grade is; texts that this month does not write stay where they were", () => {
  const draft = withPlace(draftOf(stored, texts), "AGENT", "1");
  expect(tableOf({ idcc, draft, texts }).positions).toEqual([
    { label: "AS1", writtenAs: ["as 1a", "AS1A", "Echelon 1"] },
    { label: "AS2", writtenAs: ["Agent", "AS2A"] },
  ]);
});

test("a grade taken away from its position is nowhere", () => {
  const draft = withPlace(draftOf(stored, texts), "AS1A", "");
  const written = tableOf({ idcc, draft, texts }).positions.flatMap(({ writtenAs }) => writtenAs);
  expect(written).toEqual(["Echelon 1", "AS2A"]);
});

test("a position without a name is not kept", () => {
  const draft = withLabel(draftOf(undefined, texts), 0, " AS1 ");
  const table = tableOf({ idcc, draft, texts });
  expect(table.positions.map(({ label }) => label)).toEqual(["AS1"]);
});

test("a position that is raised keeps its texts, those of other months included", () => {
  const draft = withPositionRaised(draftOf(stored, texts), 0);
  expect(tableOf({ idcc, draft, texts }).positions).toEqual([
    { label: "AS2", writtenAs: ["AS2A"] },
    { label: "AS1", writtenAs: ["as 1a", "AS1A", "Echelon 1"] },
  ]);
  expect(withPositionRaised(draft, 1).positions).toEqual(draft.positions);
});

test("a position that is taken away leaves its grades without a place, and the others where they were", () => {
  const placed = withPlace(draftOf(stored, texts), "AGENT", "1");
  const table = tableOf({ idcc, draft: withPositionRemoved(placed, 0), texts });
  expect(table.positions).toEqual([{ label: "AS2", writtenAs: ["Agent", "AS2A"] }]);
});

test("a position added after one was taken away is a new one", () => {
  const draft = withPositionAdded(withPositionRemoved(draftOf(stored, texts), 0));
  expect(new Set(draft.positions.map(({ id }) => id)).size).toBe(2);
  expect(draft.positions.at(-1)?.label).toBe("");
});
