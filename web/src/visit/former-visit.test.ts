import { expect, test } from "vitest";
import { newVisit } from "./edit-visit.ts";
import { readFormerVisit } from "./former-visit.ts";
import { visitSchema } from "./model.ts";
import { hasLatest } from "./sent-visit.ts";

const visit = newVisit("Durand");
const former = { ...visit, format: 1 };
const sent = { organisation: "o", revision: 2, at: "2026-11-23T10:00:00.000Z", isLatest: true };

test("a visit of the first version is the same visit, without training, and is read by this version", () => {
  expect(visitSchema.safeParse(former).success).toBe(false);
  const read = readFormerVisit(former);
  expect(read).toEqual({ visit, sent: undefined });
  expect(visitSchema.safeParse(read?.visit).success).toBe(true);
});

test.each([true, false])("one that was sent stays sent; that it was the latest (%s) too", (isLatest) => {
  const read = readFormerVisit({ ...former, sent: { ...sent, isLatest } });
  if (read?.sent === undefined) throw new Error("must be read");
  expect(read.sent).toMatchObject({ organisation: "o", at: sent.at, diagnosis: { revision: 2 } });
  expect(hasLatest(read.sent, read.visit)).toBe(isLatest);
});

test("what is not a visit of the first version is not taken for one", () => {
  expect(readFormerVisit(visit)).toBeUndefined();
  expect(readFormerVisit({ ...former, more: 1 })).toBeUndefined();
  expect(readFormerVisit(undefined)).toBeUndefined();
});
