import { expect, test } from "vitest";
import { diagnosisSchema } from "../../../core/src/diagnosis/public.ts";
import {
  addAct,
  addStakeholder,
  newDiagnosis,
  readCount,
  removeAct,
  removeStakeholder,
  setAnswer,
  setAssumption,
  setFigure,
  withoutAnswer,
} from "./edit-diagnosis.ts";

const empty = newDiagnosis("Agents", undefined);
const two = addStakeholder(addStakeholder(empty, { kinds: ["hr"], name: "" }), {
  kinds: ["expert"],
  name: "OPCO",
});
const answer = { question: "motive.resources", value: "yes", day: "2026-11-23", note: "" } as const;
const act = { kind: "fundingSought", day: "2026-11-23", evidence: "courriel" } as const;

test("a new diagnosis is one that the schema takes, and unknown figures are absent rather than 0", () => {
  expect(diagnosisSchema.safeParse(empty).success).toBe(true);
  expect(empty).not.toHaveProperty("headcount");
  expect(empty.figures).toEqual({});
});

test("ids never come back to somebody else, even once the first was taken out", () => {
  const three = addStakeholder(removeStakeholder(two, "p1"), { kinds: ["hr"], name: "" });
  expect(three.stakeholders.map(({ id }) => id)).toEqual(["p2", "p3"]);
});

test("an answer takes the place of the same person's, and leaves the others' alone", () => {
  const first = setAnswer(setAnswer(two, { ...answer, stakeholder: "p1" }), { ...answer, stakeholder: "p2" });
  const changed = setAnswer(first, { ...answer, stakeholder: "p1", value: "unknown" });
  expect(changed.answers.map(({ stakeholder, value }) => [stakeholder, value])).toEqual([
    ["p2", "yes"],
    ["p1", "unknown"],
  ]);
  expect(withoutAnswer(changed, "motive.resources", "p1").answers).toHaveLength(1);
  expect(withoutAnswer(changed, "motive.managerial", "p1").answers).toHaveLength(2);
  expect(diagnosisSchema.safeParse(changed).success).toBe(true);
});

test("somebody who is taken out leaves with their answers and acts", () => {
  const filled = addAct(setAnswer(two, { ...answer, stakeholder: "p2" }), { ...act, stakeholder: "p2" });
  const without = removeStakeholder(filled, "p2");
  expect([without.stakeholders.length, without.answers.length, without.acts.length]).toEqual([1, 0, 0]);
  expect(diagnosisSchema.safeParse(without).success).toBe(true);
  expect(removeAct(filled, "a1").acts).toEqual([]);
});

test("a figure or an assumption is taken back as easily as it was given", () => {
  const told = setFigure(empty, "complaints", { value: 0, source: { kind: "told" } });
  expect(told.figures.complaints?.value).toBe(0);
  expect(setFigure(told, "complaints", undefined)).toEqual(empty);
  const moved = setAssumption(empty, "hourCost", { low: 1, likely: 2, high: 3 });
  expect(setAssumption(moved, "hourCost", undefined)).toEqual(empty);
});

test.each([
  ["12", 12],
  ["1 200", 1200],
  ["0", 0],
  ["", undefined],
  ["-3", undefined],
  ["2,5", undefined],
  ["12345678", undefined],
])("%j is read as %j", (text, count) => {
  expect(readCount(text)).toBe(count);
});
