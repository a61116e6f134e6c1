import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCheapestQuestions } from "./find-cheapest-questions.ts";
import type { CategoryRule, Condition } from "./model.ts";
import type { OpenQuestion } from "./preview-model.ts";
import { effortMinutesOf } from "./question-efforts.ts";
import { type SamplePerson, sampleAnswers, sampleMonth } from "./sample-workforce.ts";
import { type Knowledge, selectMembers } from "./select-members.ts";

const nothing: Knowledge = { workAnswers: [], jobGradeTables: [] };
const diploma: Condition = { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] };
const status: Condition = { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] };
const content: Condition = { kind: "workAnswers", questions: ["learntInDays", "pacedByOthers"], atLeast: 1 };
const grade: Condition = { kind: "gradeAtMost", collectiveAgreement: "3043", position: 1 };

function planOf(rule: CategoryRule, people: readonly SamplePerson[], knowledge = nothing) {
  const snapshot = sampleMonth(people);
  return findCheapestQuestions(rule, snapshot, selectMembers(rule, snapshot, knowledge), knowledge);
}
const times = (count: number, person: SamplePerson): SamplePerson[] =>
  Array.from({ length: count }, () => person);

test("when everyone is known there is nothing to ask", () => {
  const people = [{ qualificationLevel: "2" }, { qualificationLevel: "5" }];
  expect(planOf({ person: diploma, metWhen: "anyDimension" }, people)).toEqual({ unknown: 0, steps: [] });
});

test("the job family with the most people comes before those with few", () => {
  const people = [
    ...times(40, { jobFamily: "agent de service" }),
    ...times(3, { jobFamily: "laveur de vitres" }),
    ...times(9, { jobFamily: "cariste" }),
  ];
  const { unknown, steps } = planOf({ work: content, metWhen: "anyDimension" }, people);
  expect(unknown).toBe(52);
  expect(steps.map(({ question, settlesSurely }) => [question, settlesSurely])).toEqual([
    [
      { kind: "workQuestions", jobFamily: "agent de service", questions: ["learntInDays", "pacedByOthers"] },
      40,
    ],
    [{ kind: "workQuestions", jobFamily: "cariste", questions: ["learntInDays", "pacedByOthers"] }, 9],
    [
      { kind: "workQuestions", jobFamily: "laveur de vitres", questions: ["learntInDays", "pacedByOthers"] },
      3,
    ],
  ]);
});

test("only unanswered questions are asked", () => {
  const knowledge: Knowledge = {
    jobGradeTables: [],
    workAnswers: [sampleAnswers("agent de service", ["no"])],
  };
  const { steps } = planOf(
    { work: content, metWhen: "anyDimension" },
    [{ jobFamily: "agent de service" }],
    knowledge,
  );
  expect(steps[0]?.question).toMatchObject({ questions: ["pacedByOthers"] });
});

test("one text of the grid that payroll writes for many is cheaper than asking them one by one", () => {
  const rule: CategoryRule = { job: grade, person: diploma, metWhen: "anyDimension" };
  const people = times(20, { collectiveAgreement: "3043", jobGrade: "AS 1", qualificationLevel: "5" });
  const { steps } = planOf(rule, people);
  expect(steps).toEqual([
    {
      question: { kind: "gradeText", collectiveAgreement: "3043", writtenAs: "AS 1" },
      effortMinutes: 2,
      peopleConcerned: 20,
      settlesSurely: 20,
      settlesAtMost: 20,
    },
  ]);
});

test("a question that settles only with some answers says so, and the next is counted with it answered", () => {
  const rule: CategoryRule = { work: content, person: diploma, metWhen: "anyDimension" };
  const { steps } = planOf(rule, times(30, { jobFamily: "agent de service" }));
  expect(steps).toMatchObject([
    { question: { kind: "workQuestions" }, settlesSurely: 0, settlesAtMost: 30 },
    {
      question: { kind: "missingAttribute", attribute: "qualificationLevel", people: 30 },
      settlesSurely: 30,
      settlesAtMost: 30,
    },
  ]);
});

test("someone who waits for two questions at once is offered both", () => {
  const { steps } = planOf({ job: grade, metWhen: "anyDimension" }, times(4, {}));
  expect(steps.map(({ question }) => question)).toEqual([
    { kind: "missingAttribute", attribute: "collectiveAgreement", people: 4 },
    { kind: "missingAttribute", attribute: "jobGrade", people: 4 },
  ]);
  expect(steps.map(({ settlesSurely }) => settlesSurely)).toEqual([0, 4]);
});

test("people whose answer could not change anything are not asked", () => {
  const rule: CategoryRule = { job: status, person: diploma, metWhen: "anyDimension" };
  const people = [...times(5, { jobStatus: "ouvrier" }), ...times(2, { jobStatus: "cadre" })];
  const { unknown, steps } = planOf(rule, people);
  expect(unknown).toBe(2);
  expect(steps).toMatchObject([
    { question: { attribute: "qualificationLevel", people: 2 }, settlesSurely: 2 },
  ]);
});

test("a plan stops at eight questions", () => {
  const people = Array.from({ length: 30 }, (_, place) => ({ jobFamily: `famille ${place}` }));
  expect(planOf({ work: content, metWhen: "anyDimension" }, people).steps).toHaveLength(8);
});

describe("effort is stated", () => {
  const asked = (attribute: "qualificationLevel" | "jobStatus"): OpenQuestion => {
    return { kind: "missingAttribute", attribute, people: 3 };
  };
  const efforts: readonly (readonly [OpenQuestion, number])[] = [
    [{ kind: "workQuestions", jobFamily: "a", questions: ["learntInDays", "pacedByOthers"] }, 12],
    [{ kind: "gradeText", collectiveAgreement: "3043", writtenAs: "A" }, 2],
    [asked("qualificationLevel"), 15],
    [asked("jobStatus"), 3],
  ];
  test.each(efforts)("%j takes %s minutes", (question, minutes) => {
    expect(effortMinutesOf(question)).toBe(minutes);
  });
});

test("settling promises are kept: once the asked facts are known, surely settled people are no longer unknown", () => {
  const rule: CategoryRule = { job: status, person: diploma, metWhen: "everyDimension" };
  const people: fc.Arbitrary<SamplePerson[]> = fc.array(
    fc.record(
      { jobStatus: fc.constantFrom("ouvrier", "cadre"), qualificationLevel: fc.constantFrom("1", "6") },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 12 },
  );
  const answers = fc.infiniteStream(fc.boolean());
  fc.assert(
    fc.property(people, answers, (some, stream) => {
      const plan = planOf(rule, some);
      const [first] = plan.steps;
      if (first === undefined || first.question.kind !== "missingAttribute") return;
      const { attribute } = first.question;
      const answered = some.map((person) => {
        const label = stream.next().value === true ? ["ouvrier", "1"] : ["cadre", "6"];
        const answer = label[attribute === "jobStatus" ? 0 : 1];
        return { ...(answer === undefined ? {} : { [attribute]: answer }), ...person };
      });
      const left = planOf(rule, answered).unknown;
      expect(plan.unknown - left).toBeGreaterThanOrEqual(first.settlesSurely);
      expect(plan.unknown - left).toBeLessThanOrEqual(first.settlesAtMost);
    }),
  );
});
