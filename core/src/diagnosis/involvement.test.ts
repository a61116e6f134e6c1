import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDiagnosis } from "./any-diagnosis.contract.ts";
import { actsOfKind, jointKinds, readInvolvement } from "./involvement.ts";
import { actKinds } from "./model.ts";
import { actOf, answerOf, diagnosisOf, jointActs, today } from "./sample-diagnosis.ts";

const voices = ["d", "f", "x"].map((stakeholder) =>
  answerOf("condition.needsAnalysis", "unknown", { stakeholder }),
);
const missingOf = (facts: Parameters<typeof diagnosisOf>[0], kind: string) =>
  readInvolvement(diagnosisOf(facts), today).kinds.find((each) => each.kind === kind)?.missing;

test("the three who answered and did something shown on a day past are jointly involved", () => {
  const involvement = readInvolvement(diagnosisOf({ answers: voices, acts: [...jointActs] }), today);
  expect(involvement.isJoint).toBe(true);
  expect(involvement.kinds.map(({ kind }) => kind)).toEqual(["executive", "frontlineManager", "expert"]);
});

test("no one of the three stands for another: each taken away breaks it", () => {
  for (const [rank, kind] of jointKinds.entries()) {
    const acts = jointActs.filter((_act, index) => index !== rank);
    expect(readInvolvement(diagnosisOf({ answers: voices, acts }), today).isJoint).toBe(false);
    expect(missingOf({ answers: voices, acts }, kind)).toEqual(["act"]);
    const answers = voices.filter((_answer, index) => index !== rank);
    expect(missingOf({ answers, acts: [...jointActs] }, kind)).toEqual(["voice"]);
  }
});

describe("what is missing is said precisely", () => {
  const act = actOf({ kind: "workAnalyzed", stakeholder: "f" });

  test("nobody named", () => {
    const stakeholders = diagnosisOf().stakeholders.filter(({ id }) => id !== "f");
    expect(missingOf({ stakeholders }, "frontlineManager")).toEqual(["person"]);
  });

  test("named, silent and idle", () => {
    expect(missingOf({}, "frontlineManager")).toEqual(["voice", "act"]);
  });

  test.each(["", "   "])("an act that nothing shows (%j)", (evidence) => {
    expect(missingOf({ answers: voices, acts: [{ ...act, evidence }] }, "frontlineManager")).toEqual([
      "evidence",
    ]);
  });

  test.each([
    ["2026-11-23", []],
    ["2026-11-24", ["date"]],
  ])("an act of %s, read on 23 November, misses %j", (day, missing) => {
    expect(missingOf({ answers: voices, acts: [{ ...act, day }] }, "frontlineManager")).toEqual(missing);
  });

  test("an act that commits somebody else", () => {
    const acts = [actOf({ kind: "budgetCommitted", stakeholder: "f" })];
    expect(missingOf({ answers: voices, acts }, "frontlineManager")).toEqual(["act"]);
  });
});

test("in a small firm one person may be director and front-line manager, with an act for each function", () => {
  const stakeholders = [
    { id: "d", kinds: ["executive", "frontlineManager"] as const, name: "patronne" },
    { id: "x", kinds: ["expert"] as const, name: "OPCO" },
  ].map((each) => ({ ...each, kinds: [...each.kinds] }));
  const answers = voices.filter(({ stakeholder }) => stakeholder !== "f");
  const acts = jointActs.map((act) => (act.stakeholder === "f" ? { ...act, stakeholder: "d" } : act));
  expect(readInvolvement(diagnosisOf({ stakeholders, answers, acts }), today).isJoint).toBe(true);
  const fewer = acts.filter(({ kind }) => kind !== "workAnalyzed");
  expect(missingOf({ stakeholders, answers, acts: fewer }, "frontlineManager")).toEqual(["act"]);
});

test("every act commits one of the three, and no act two of them", () => {
  expect(jointKinds.flatMap((kind) => actsOfKind[kind]).toSorted()).toEqual([...actKinds].toSorted());
});

test("adding an answer or an act never makes anybody less involved", () => {
  fc.assert(
    fc.property(anyDiagnosis, anyDiagnosis, (diagnosis, more) => {
      const had = new Set(diagnosis.answers.map(({ question, stakeholder }) => `${question} ${stakeholder}`));
      const wider = {
        ...diagnosis,
        answers: [
          ...diagnosis.answers,
          ...more.answers.filter(({ question, stakeholder }) => !had.has(`${question} ${stakeholder}`)),
        ],
        acts: [...diagnosis.acts, ...more.acts.map((act) => ({ ...act, id: `more ${act.id}` }))],
      };
      const [before, after] = [readInvolvement(diagnosis, today), readInvolvement(wider, today)];
      for (const [rank, { missing }] of before.kinds.entries()) {
        if (missing.length === 0) expect(after.kinds[rank]?.missing).toEqual([]);
      }
    }),
  );
});
