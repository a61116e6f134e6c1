import { expect, test } from "vitest";
import { type Diagnosis, diagnosisSchema, questionKeys } from "./model.ts";
import { estimateMinutes, questions } from "./questions.ts";
import { actOf, answerOf, diagnosisOf } from "./sample-diagnosis.ts";
import { diagnosisWordsFr } from "./words.fr.ts";

const isTaken = (facts: Partial<Diagnosis>) => diagnosisSchema.safeParse(diagnosisOf(facts)).success;

test("a stakeholder has one answer to a question: the second one is refused", () => {
  const [first, second] = [answerOf("motive.resources", "yes"), answerOf("motive.resources", "no")];
  expect(isTaken({ answers: [first] })).toBe(true);
  expect(isTaken({ answers: [first, second] })).toBe(false);
  expect(isTaken({ answers: [first, { ...second, stakeholder: "f" }] })).toBe(true);
});

test("an answer or an act of somebody who is not named is refused", () => {
  expect(isTaken({ answers: [answerOf("motive.resources", "yes", { stakeholder: "nobody" })] })).toBe(false);
  expect(isTaken({ acts: [actOf({ kind: "teamTold", stakeholder: "nobody" })] })).toBe(false);
});

test.each(["2026-02-29", "2026-13-01", "hier", ""])("the day %j is refused", (day) => {
  expect(isTaken({ answers: [answerOf("motive.resources", "yes", { day })] })).toBe(false);
});

test("an empty name of the diagnosis, two stakeholders of one id, and a strange field are refused", () => {
  const [first] = diagnosisOf().stakeholders;
  expect(isTaken({ label: "  " })).toBe(false);
  expect(isTaken({ stakeholders: first === undefined ? [] : [first, first] })).toBe(false);
  expect(diagnosisSchema.safeParse({ ...diagnosisOf(), score: 12 }).success).toBe(false);
});

test("the fullest diagnosis that the schema takes weighs less than one megabyte", () => {
  const text = (length: number) => "€".repeat(length);
  const stakeholders = Array.from({ length: 20 }, (_, rank) => ({
    id: `${rank}`.padEnd(60, "i"),
    kinds: ["hr" as const],
    name: text(80),
  }));
  const answers = stakeholders.flatMap(({ id }) =>
    questionKeys.map((question) => answerOf(question, "unknown", { stakeholder: id, note: text(300) })),
  );
  const acts = Array.from({ length: 100 }, (_, rank) => ({
    ...actOf({ kind: "situationsStudied", stakeholder: stakeholders[0]?.id ?? "", evidence: text(300) }),
    id: `${rank}`.padEnd(60, "i"),
  }));
  const fullest = diagnosisOf({ stakeholders, answers, acts });
  expect(diagnosisSchema.safeParse(fullest).success).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(fullest))).toBeLessThan(1_000_000);
  expect(isTaken({ ...fullest, answers: [...answers, ...answers] })).toBe(false);
});

test("every question says why it is asked, in one sentence", () => {
  const words: Readonly<Record<string, string>> = diagnosisWordsFr;
  for (const { key } of questions) {
    expect(words[`diagnosis.question.${key}`]).toMatch(/\?$/);
    expect(words[`diagnosis.question.${key}.why`]).toMatch(/^[^.]+\.( Dites lequel en précision\.)?$/);
  }
});

test("both paths last less than ten minutes, cost included, from the words there are to read", () => {
  const words: Readonly<Record<string, string>> = diagnosisWordsFr;
  const light = questions.filter(({ isInLightPath }) => isInLightPath);
  expect(estimateMinutes(light.length)).toEqual({ without: 6, withCost: 8 });
  expect(estimateMinutes(questions.length)).toEqual({ without: 7, withCost: 9 });
  const read = (list: typeof questions) =>
    list
      .flatMap(({ key }) => [words[`diagnosis.question.${key}`], words[`diagnosis.question.${key}.why`]])
      .join(" ")
      .split(/\s+/).length;
  // Two hundred words a minute, and five seconds to think and answer: no more than what is granted to a question.
  for (const list of [light, questions]) {
    const seconds = (read(list) / 200) * 60 + list.length * 5;
    expect(seconds).toBeLessThanOrEqual(list.length * 15);
  }
});
