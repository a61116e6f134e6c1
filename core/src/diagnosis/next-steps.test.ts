import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyAnswer, anyDiagnosis } from "./any-diagnosis.contract.ts";
import { type Diagnosis, diagnosisSchema, questionKeys } from "./model.ts";
import { proposeNextSteps, type StepReason } from "./next-steps.ts";
import { pathOf, questions } from "./questions.ts";
import { answerOf, diagnosisOf, jointActs, today } from "./sample-diagnosis.ts";
import { disagreements, standingOf } from "./standings.ts";
import { findWarnings, type Warning } from "./warnings.ts";

const stepOf = (diagnosis: Diagnosis, key: string) =>
  proposeNextSteps(diagnosis, today).find((step) => step.key === key);
const keysOf = (diagnosis: Diagnosis) => proposeNextSteps(diagnosis, today).map(({ key }) => key);

/** The same thing said of the same matter. */
const subject = (warning: Warning): string => {
  if (warning.kind === "noMotive") return "noMotive";
  return warning.kind === "involvement" ? `involvement ${warning.of}` : warning.question;
};

/** What an answer is about: its question, the reasons to act if it is one, and the voice of whoever gives it. */
function isAddressedBy(
  warning: Warning,
  answer: Diagnosis["answers"][number],
  diagnosis: Diagnosis,
): boolean {
  if (warning.kind === "noMotive") return answer.question.startsWith("motive.");
  if (warning.kind !== "involvement") return warning.question === answer.question;
  const author = diagnosis.stakeholders.find(({ id }) => id === answer.stakeholder);
  return author?.kinds.some((kind) => kind === warning.of) ?? false;
}

test("what is drawn at random is a diagnosis that the schema takes", () => {
  fc.assert(fc.property(anyDiagnosis, (diagnosis) => diagnosisSchema.safeParse(diagnosis).success));
});

describe("warnings", () => {
  test("are never removed by an answer that does not address them", () => {
    fc.assert(
      fc.property(anyDiagnosis, anyAnswer, (diagnosis, answer) => {
        const others = diagnosis.answers.filter(
          ({ question, stakeholder }) => question !== answer.question || stakeholder !== answer.stakeholder,
        );
        const before = { ...diagnosis, answers: others };
        const after = findWarnings({ ...before, answers: [...others, answer] }, today);
        const kept = findWarnings(before, today).filter((each) => !isAddressedBy(each, answer, diagnosis));
        expect(after).toEqual(expect.arrayContaining([...kept]));
      }),
      { numRuns: 500 },
    );
  });

  test("are not lifted by “I do not know”: what was missing is still missing", () => {
    fc.assert(
      fc.property(anyDiagnosis, anyAnswer, (diagnosis, drawn) => {
        const answer = { ...drawn, value: "unknown" as const, stakeholder: "e" };
        const stakeholders = [...diagnosis.stakeholders, { id: "e", kinds: ["hr" as const], name: "" }];
        const before = { ...diagnosis, stakeholders };
        const after = findWarnings({ ...before, answers: [...diagnosis.answers, answer] }, today);
        const subjects = after.map(subject);
        for (const warning of findWarnings(before, today)) expect(subjects).toContain(subject(warning));
      }),
      { numRuns: 300 },
    );
  });

  test("say the same whatever the order of answers and acts", () => {
    fc.assert(
      fc.property(anyDiagnosis, (diagnosis) => {
        const { answers, acts } = diagnosis;
        const reversed = { ...diagnosis, answers: answers.toReversed(), acts: acts.toReversed() };
        expect(findWarnings(reversed, today)).toEqual(findWarnings(diagnosis, today));
        expect(proposeNextSteps(reversed, today)).toEqual(proposeNextSteps(diagnosis, today));
      }),
    );
  });

  test("each lead to one step and no more, and every step says why it is there", () => {
    fc.assert(
      fc.property(anyDiagnosis, (diagnosis) => {
        const because = proposeNextSteps(diagnosis, today).map((step) => step.because);
        for (const reasons of because) expect(reasons.length).toBeGreaterThan(0);
        const taken: readonly StepReason[] = because.flat().filter(({ kind }) => kind !== "met");
        const warnings = findWarnings(diagnosis, today);
        expect(taken).toHaveLength(warnings.length);
        expect(taken).toEqual(expect.arrayContaining([...warnings]));
      }),
    );
  });
});

describe("a question", () => {
  const question = "condition.needsAnalysis";

  test.each([
    [[], "toAsk", "clarifyConditions"],
    [["unknown"], "toClarify", "clarifyConditions"],
    [["unknown", "unknown"], "toClarify", "clarifyConditions"],
    [["no"], "toAct", "needsAnalysis"],
    [["no", "unknown"], "toAct", "needsAnalysis"],
    [["yes", "no"], "toSettle", "settleConditions"],
    [["yes", "yes", "no"], "toSettle", "settleConditions"],
    [["no", "no", "no", "yes"], "toSettle", "settleConditions"],
    [["yes"], undefined, undefined],
    [["yes", "unknown"], undefined, undefined],
  ] as const)("answered %j stands as %s", (values, kind, step) => {
    const authors = ["d", "f", "x", "t"];
    const answers = values.map((value, rank) =>
      answerOf(question, value, { stakeholder: authors[rank] ?? "" }),
    );
    const diagnosis = diagnosisOf({ answers });
    const warning = findWarnings(diagnosis, today).find((each) => subject(each) === question);
    expect(warning?.kind).toBe(kind);
    const caller = proposeNextSteps(diagnosis, today).find(({ because }) =>
      because.some((reason) => "question" in reason && reason.question === question),
    );
    expect(caller?.key).toBe(step);
  });

  test("on which one person is against all the others is a disagreement, seen with every answer", () => {
    const answers = ["d", "f", "x"].map((stakeholder) => answerOf(question, "yes", { stakeholder }));
    const diagnosis = diagnosisOf({ answers: [...answers, answerOf(question, "no", { stakeholder: "t" })] });
    expect(disagreements(diagnosis)).toEqual([question]);
    expect(standingOf(diagnosis, question).answers).toHaveLength(4);
    const together = stepOf(diagnosis, "settleConditions")?.together.map(({ kind }) => kind);
    expect(together).toEqual(["employees", "expert", "frontlineManager"]);
  });

  test("about an obstacle calls for something when the obstacle is there, and not when it is not", () => {
    const obstacle = "obstacle.offerUnsuited";
    expect(keysOf(diagnosisOf({ answers: [answerOf(obstacle, "yes")] }))).toContain("offerUnsuited");
    expect(keysOf(diagnosisOf({ answers: [answerOf(obstacle, "no")] }))).not.toContain("offerUnsuited");
  });
});

describe("the next steps", () => {
  const conditions = questions.filter(({ theme }) => theme === "necessaryCondition");
  const met = [
    ...conditions.map(({ key }) => answerOf(key, "yes")),
    answerOf("motive.resources", "yes"),
    answerOf("factor.triggerEvent", "yes", { stakeholder: "f" }),
    answerOf("factor.expertResources", "yes", { stakeholder: "x" }),
  ];

  test("are given to who holds the function, and to the director when nobody does", () => {
    const answers = [answerOf("condition.fundingCapacity", "no")];
    expect(stepOf(diagnosisOf({ answers }), "fundingCapacity")?.owner).toEqual({
      kind: "executive",
      stakeholders: ["d"],
    });
    const nobody = diagnosisOf({ answers: [answers[0] ?? met[0] ?? answerOf("motive.resources", "no")] });
    const withoutHolders = { ...nobody, stakeholders: [{ id: "d", kinds: ["expert" as const], name: "" }] };
    expect(stepOf(withoutHolders, "fundingCapacity")?.owner).toEqual({ kind: "executive", stakeholders: [] });
  });

  test("send nobody to find a function that a firm may lack, nor a person to work with herself", () => {
    const boss = { id: "d", kinds: ["executive" as const, "frontlineManager" as const], name: "" };
    const answers = [answerOf("obstacle.fewSupervisors", "yes"), answerOf("condition.needsAnalysis", "no")];
    const alone = diagnosisOf({ stakeholders: [boss], answers });
    const together = (key: string) => stepOf(alone, key)?.together.map(({ kind }) => kind);
    expect(together("fewSupervisors")).toEqual([]);
    expect(together("needsAnalysis")).toEqual(["expert", "employees"]);
  });

  test("look for an expert once, whether nobody is named or nobody can be counted on", () => {
    const stakeholders = diagnosisOf().stakeholders.filter(({ id }) => id !== "x");
    const answers = [answerOf("factor.expertResources", "no")];
    const keys = keysOf(diagnosisOf({ stakeholders, answers }));
    expect(keys).toContain("expertResources");
    expect(keys).not.toContain("involveExpert");
    expect(keysOf(diagnosisOf())).toContain("involveExpert");
  });

  test("start the design only once the three conditions are met and the three are involved", () => {
    expect(keysOf(diagnosisOf({ answers: met, acts: [...jointActs] }))).toContain("startDesign");
    expect(keysOf(diagnosisOf({ answers: met, acts: jointActs.slice(1) }))).not.toContain("startDesign");
    for (const { key } of conditions) {
      for (const value of ["no", "unknown"] as const) {
        const answers = [...met.filter(({ question }) => question !== key), answerOf(key, value)];
        expect(keysOf(diagnosisOf({ answers, acts: [...jointActs] }))).not.toContain("startDesign");
      }
    }
  });

  test("ask for a reason to act as long as nobody names one, and never count votes", () => {
    const none = questions.filter(({ theme }) => theme === "motive").map(({ key }) => answerOf(key, "no"));
    expect(keysOf(diagnosisOf({ answers: none }))).toContain("stateWhy");
    const one = answerOf("motive.managerial", "yes", { stakeholder: "t" });
    expect(keysOf(diagnosisOf({ answers: [...none, one] }))).not.toContain("stateWhy");
  });

  test("come with a duration, and hold no score", () => {
    fc.assert(
      fc.property(anyDiagnosis, (diagnosis) => {
        for (const step of proposeNextSteps(diagnosis, today)) {
          expect(step.minutes.from).toBeGreaterThan(0);
          expect(step.minutes.to).toBeGreaterThanOrEqual(step.minutes.from);
          expect(Object.keys(step).toSorted()).toEqual(["because", "key", "minutes", "owner", "together"]);
        }
      }),
    );
  });
});

describe("the path", () => {
  const headcount = (value: number) => ({ value, source: { kind: "told" } as const });

  test.each([
    [19, "light"],
    [20, "full"],
  ])("of a firm of %i is the %s one", (value, path) => {
    expect(pathOf({ headcount: headcount(value), wantsEveryQuestion: false })).toBe(path);
  });

  test("is full as long as the headcount is not known, and whenever it is asked for", () => {
    const { headcount: _unknown, ...unsized } = diagnosisOf();
    expect(pathOf(unsized)).toBe("full");
    expect(pathOf({ headcount: headcount(3), wantsEveryQuestion: true })).toBe("full");
  });

  test("that is light leaves no necessary condition out, and warns of nothing it does not ask", () => {
    const light = questions.filter(({ isInLightPath }) => isInLightPath);
    expect(light.filter(({ theme }) => theme === "necessaryCondition")).toHaveLength(3);
    expect([light.length, questions.length]).toEqual([13, questionKeys.length]);
    const warned = findWarnings(diagnosisOf({ headcount: headcount(12) }), today).map(subject);
    for (const { key, isInLightPath } of questions) if (!isInLightPath) expect(warned).not.toContain(key);
  });
});
