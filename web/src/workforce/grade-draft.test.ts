import { expect, test } from "vitest";
import { draftOf, tableOf, withPlace, withPosition } from "./grade-draft.ts";

const stored = {
  collectiveAgreement: "3043",
  positions: [
    { label: "AS1", writtenAs: ["AS1A", "AS 1 A"] },
    { label: "AS2", writtenAs: ["AS2A"] },
  ],
};
const written = [
  { label: "as1a", headcount: 4, collectiveAgreement: "3043" },
  { label: "Agent", headcount: 1, collectiveAgreement: "3043" },
];

test("a text of this month finds its stored position whatever its case; an unknown one has none", () => {
  expect([...draftOf(stored, written).placeOf]).toEqual([["as1a", 0]]);
});

test("texts that this month does not write stay where they were", () => {
  const draft = withPlace(draftOf(stored, written), "Agent", "1");
  expect(tableOf("3043", draft, stored).positions).toEqual([
    { label: "AS1", writtenAs: ["as1a", "AS 1 A"] },
    { label: "AS2", writtenAs: ["Agent", "AS2A"] },
  ]);
});

test("a text taken away from its position is nowhere", () => {
  const draft = withPlace(draftOf(stored, written), "as1a", "");
  expect(draft.placeOf.has("as1a")).toBe(false);
});

test("a position without a name is not kept", () => {
  const draft = withPosition(draftOf(undefined, written), 0, " AS1 ");
  expect(tableOf("3043", draft, undefined).positions.map(({ label }) => label)).toEqual(["AS1"]);
});
