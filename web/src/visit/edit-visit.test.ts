import { describe, expect, test } from "vitest";
import {
  emptyLine,
  isFilled,
  newVisit,
  withAnswer,
  withDiagnosis,
  withFirm,
  withoutLine,
  withPeople,
  withSent,
} from "./edit-visit.ts";
import { visitSchema } from "./model.ts";

const visit = newVisit("Durand");
const sent = { organisation: "o", revision: 1, at: "2026-11-23T10:00:00.000Z", isLatest: true };
const three = withPeople(
  visit,
  ["A", "B", "C"].map((label) => ({ ...emptyLine, label })),
);

test("a visit that begins is whole, with nobody in it and an unknown headcount", () => {
  expect(visitSchema.parse(visit)).toEqual(visit);
  expect(visit.people).toEqual([]);
  expect(visit.diagnosis.headcount).toBeUndefined();
});

test("the diagnosis bears the firm's name until somebody gives it another one", () => {
  const renamed = withFirm(visit, "Durand et fils ");
  expect([renamed.firm, renamed.diagnosis.label]).toEqual(["Durand et fils ", "Durand et fils"]);
  const erased = withFirm(renamed, "");
  expect([erased.firm, erased.diagnosis.label]).toEqual(["", "Durand et fils"]);
  expect(withFirm(erased, "Dupont").diagnosis.label).toBe("Dupont");
  const own = withDiagnosis(visit, { ...visit.diagnosis, label: "Équipe du soir" });
  expect(withFirm(own, "Dupont").diagnosis.label).toBe("Équipe du soir");
});

describe("the headcount of the diagnosis", () => {
  test("follows the lines that are filled, and becomes unknown again with the last one", () => {
    expect(three.diagnosis.headcount).toEqual({ value: 3, source: { kind: "told" } });
    expect(withoutLine(three, 1).diagnosis.headcount?.value).toBe(2);
    expect(withPeople(three, [emptyLine]).diagnosis.headcount).toBeUndefined();
  });

  test("stays as somebody told it", () => {
    const told = withDiagnosis(three, {
      ...three.diagnosis,
      headcount: { value: 40, source: { kind: "told" } },
    });
    expect(withoutLine(told, 0).diagnosis.headcount?.value).toBe(40);
  });
});

test("an answer below the last line makes the lines between, which count for nobody", () => {
  const next = withAnswer(visit, 2, "contract", "permanent");
  expect(next.people).toEqual([emptyLine, emptyLine, { ...emptyLine, contract: "permanent" }]);
  expect(next.people.map(isFilled)).toEqual([false, false, true]);
  expect(next.diagnosis.headcount?.value).toBe(1);
});

test("what was sent is no longer the latest when the diagnosis changes, and only then", () => {
  const there = withSent(three, sent);
  expect(withAnswer(there, 0, "site", "Nord").sent).toEqual(sent);
  expect(withDiagnosis(there, three.diagnosis).sent).toEqual({ ...sent, isLatest: false });
  expect(withFirm(there, "Dupont").sent?.isLatest).toBe(false);
  expect(withoutLine(there, 0).sent?.isLatest).toBe(false);
});
