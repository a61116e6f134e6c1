import { describe, expect, test } from "vitest";
import { beginDesign } from "./begin-design.ts";
import {
  emptyLine,
  isFilled,
  newVisit,
  withAnswer,
  withDesign,
  withDiagnosis,
  withFirm,
  withoutLine,
  withPeople,
} from "./edit-visit.ts";
import { visitSchema } from "./model.ts";

const visit = newVisit("Durand");
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

test("the training begins from the diagnosis, which bears the visit's id, and bears the name it is given", () => {
  const design = beginDesign("0123456789abcdef0123456789abcdef", three, "Poser sans se faire mal");
  const next = withDesign(three, design);
  expect(visitSchema.parse(next)).toEqual(next);
  expect(design).toMatchObject({
    label: "Poser sans se faire mal",
    diagnosis: "0123456789abcdef0123456789abcdef",
    trainees: [],
    fundingFacts: { company: { headcount: { known: true, value: 3 } } },
  });
  expect(withPeople(next, []).design).toEqual(design);
});
