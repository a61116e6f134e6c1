import { describe, expect, test } from "vitest";
import { blurChoices, blurTicks, truthBehind } from "./count-answers.ts";
import { cutFrame } from "./cut-frame.ts";
import { oneCompanyRule } from "./disclosure-rules.ts";
import type { Answer, AnswerRecord, Atom, CountedQuestion, RecordedFrame } from "./frame-model.ts";
import { type AtomsToRecord, placeInAtoms, recordAtoms } from "./record-atoms.ts";
import { companyFrame, sampleOrder, sampleRecords, seededDraw, yesNo } from "./sample-frame.contract.ts";

const twelve: Atom = { id: "a", people: Array.from({ length: 12 }, (_, place) => `p${place}`) };
const chose = (...choices: readonly string[]): Answer => ({ kind: "choices", choices });
const sent = (question: string, answers: readonly Answer[]): readonly AnswerRecord[] =>
  answers.map((answer) => ({ atom: "a", answers: new Map([[question, answer]]) }));

function record(given: Partial<AtomsToRecord>): RecordedFrame {
  const recorded = recordAtoms({
    frame: { id: "f", k: 10 },
    atoms: [twelve],
    records: [],
    questions: [],
    draw: seededDraw(1),
    epsilonBudget: 10,
    ...given,
  });
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  return recorded.value;
}

/** All ways for so many people to give so many answers. */
function* countsOf(people: number, answers: number): Generator<readonly number[]> {
  if (answers === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first += 1)
    for (const rest of countsOf(people - first, answers - 1)) yield [first, ...rest];
}

describe("counts of an atom", () => {
  test("with two answers, nobody is written as one and everybody as all but one", () => {
    expect([0, 1, 6, 11, 12].map((yes) => blurChoices([yes, 12 - yes]))).toEqual([
      [1, 11],
      [1, 11],
      [6, 6],
      [11, 1],
      [11, 1],
    ]);
    expect([0, 1, 6, 11, 12].map((ticks) => blurTicks([ticks], 12)[0])).toEqual([1, 1, 6, 11, 11]);
  });

  test.each([
    [5, 2],
    [10, 2],
    [5, 3],
    [10, 3],
    [8, 4],
    [12, 5],
  ])(
    "whatever is written of %i people and %i answers, every answer is possible for everybody",
    (people, answers) => {
      const truthsBehind = new Map<string, (readonly number[])[]>();
      for (const truth of countsOf(people, answers)) {
        const written = blurChoices(truth);
        expect(Math.min(...written)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...written)).toBeLessThan(people);
        const key = written.join();
        truthsBehind.set(key, [...(truthsBehind.get(key) ?? []), truth]);
        for (const [place, count] of truth.entries()) {
          const [least, most] = truthBehind(written, place, { several: false, people });
          expect(count).toBeGreaterThanOrEqual(least);
          expect(count).toBeLessThanOrEqual(most);
        }
      }
      for (const truths of truthsBehind.values())
        for (let answer = 0; answer < answers; answer += 1)
          expect(truths.some((truth) => (truth[answer] ?? 0) > 0)).toBe(true);
    },
  );

  test("moved one by one, as 1 to m - 1, three counts prove that nobody gave an answer: the rule is needed", () => {
    const oneByOne = (counts: readonly number[]) => blurTicks(counts, 10);
    const alike = [...countsOf(10, 3)].filter((truth) => oneByOne(truth).join() === "6,4,1");
    expect(alike).toEqual([[6, 4, 0]]);
    expect([...countsOf(10, 3)].filter((truth) => blurChoices(truth).join() === "5,4,1").length).toBe(2);
  });

  test("behind a written number of ticks stand all the true ones that are written so, and no others", () => {
    for (let written = 1; written < 12; written += 1) {
      const truths = Array.from({ length: 13 }, (_, truth) => truth).filter(
        (truth) => blurTicks([truth], 12)[0] === written,
      );
      expect(truthBehind([written], 0, { several: true, people: 12 })).toEqual([truths.at(0), truths.at(-1)]);
    }
  });

  test("people without record gave no answer, and the silences are told apart or together", () => {
    const question: CountedQuestion = { key: "q", choices: ["yes", "no"] };
    const records = sent("q", [
      chose("yes"),
      chose("yes"),
      chose("yes"),
      chose("no"),
      chose("no"),
      { kind: "dontKnow" },
      { kind: "dontKnow" },
      { kind: "preferNot" },
    ]);
    expect(record({ records, questions: [question] }).questions[0]).toEqual({
      question: "q",
      answers: ["yes", "no", "dontKnow", "preferNot", "noAnswer"],
      several: false,
      counts: [[3, 2, 2, 1, 4]],
    });
    const together = record({ records, questions: [{ ...question, silencesTogether: true }] });
    expect(together.questions[0]?.answers).toEqual(["yes", "no", "noAnswer"]);
    expect(together.questions[0]?.counts).toEqual([[3, 2, 7]]);
  });

  test("ticks are counted each for itself", () => {
    const question: CountedQuestion = { key: "q", choices: ["a", "b", "c"], several: true };
    const records = sent("q", [chose("a", "b"), chose("a", "b"), chose("a"), chose()]);
    expect(record({ records, questions: [question] }).questions[0]?.counts).toEqual([[3, 2, 1, 1, 1, 8]]);
  });

  test.each([
    ["an atom that does not exist", { records: [{ atom: "b", answers: new Map() }] }],
    ["more records than people", { records: sent("q", new Array(13).fill(chose("yes"))) }],
    ["a choice that the question does not have", { records: sent("q", [chose("maybe")]) }],
    ["a silence passed as a choice", { records: sent("q", [chose("noAnswer")]) }],
    ["two choices of a closed question", { records: sent("q", [chose("yes", "no")]) }],
    ["no choice of a closed question", { records: sent("q", [chose()]) }],
    ["the same choice twice", { records: sent("q", [chose("yes", "yes")]) }],
    ["a choice named as a silence", { questions: [{ key: "q", choices: ["yes", "dontKnow"] }] }],
    ["an ε of 0", { questions: [{ key: "q", choices: ["yes"], sensitive: { epsilon: 0 } }] }],
    [
      "an ε finer than 0.001",
      { questions: [{ key: "q", choices: ["yes"], sensitive: { epsilon: 0.0005 } }] },
    ],
  ])("refuses %s as a fault of the caller", (_, given) => {
    expect(() => record({ questions: [{ key: "q", choices: ["yes", "no"] }], ...given })).toThrow(/invalid/);
  });
});

test("a person's key is taken away from what they sent, and nobody sends twice or from nowhere", () => {
  const answers = new Map([["q", chose("yes")]]);
  expect(placeInAtoms([twelve], [{ person: "p3", answers }])).toEqual([{ atom: "a", answers }]);
  expect(() => placeInAtoms([twelve], [{ person: "q0", answers }])).toThrow(/no atom/);
  expect(() =>
    placeInAtoms(
      [twelve],
      [
        { person: "p3", answers },
        { person: "p3", answers },
      ],
    ),
  ).toThrow(/twice/);
});

describe("sensitive questions", () => {
  const questions: readonly CountedQuestion[] = [
    { key: "q", choices: ["yes", "no"], sensitive: { epsilon: 1 } },
    { key: "ticks", choices: ["a", "b", "c"], several: true, sensitive: { epsilon: 1 } },
  ];

  test("share their ε among all counts that one person can move", () => {
    const recorded = record({ questions });
    expect(recorded.questions.map(({ noise }) => noise?.epsilonPerCount)).toEqual([0.5, 0.25]);
  });

  test("are refused beyond the budget of the plan, which is nothing unless said", () => {
    const asked = { frame: { id: "f", k: 10 }, atoms: [twelve], records: [], draw: seededDraw(1) };
    expect(recordAtoms({ ...asked, questions })).toEqual({
      ok: false,
      refusal: { code: "overNoiseBudget", epsilonAsked: 2, epsilonBudget: 0 },
    });
    expect(recordAtoms({ ...asked, questions, epsilonBudget: 2 }).ok).toBe(true);
  });

  test("are drawn once: the same draws give the same counts, others give others", () => {
    expect(record({ questions, draw: seededDraw(5) })).toEqual(record({ questions, draw: seededDraw(5) }));
    expect(record({ questions, draw: seededDraw(5) })).not.toEqual(
      record({ questions, draw: seededDraw(6) }),
    );
  });
});

describe("amounts", () => {
  const total = (employees: readonly number[]) =>
    record({
      amounts: [{ amount: "hours", rule: oneCompanyRule, contributions: new Map([["a", { employees }]]) }],
    }).amounts[0]?.totals[0];

  test("are added by atom", () => {
    expect(total([10, 20, 30, 25, 15])).toBe(100);
  });

  test("are lost under five people, above 80 % for one, or when the second can guess the first within 10 %", () => {
    expect(total([25, 25, 25, 25])).toBeUndefined();
    expect(total([80, 5, 5, 5, 5])).toBe(100);
    expect(total([80.2, 4.95, 4.95, 4.95, 4.95])).toBeUndefined();
    expect(total([50, 45, 2, 2, 0.9])).toBeUndefined();
    expect(total([50, 45, 2, 2, 1])).toBe(100);
    expect(total([0, 0, 0, 0, 0])).toBeUndefined();
  });

  test("more of them than people is a fault of the caller", () => {
    expect(() => total(new Array(13).fill(1))).toThrow(/more of them/);
  });
});

describe("free words", () => {
  const wrote = (count: number, empty = 0): readonly AnswerRecord[] =>
    Array.from({ length: count + empty }, (_, place) => ({
      atom: place % 2 === 0 ? "a" : "b",
      answers: new Map(),
      texts: new Map([["t", place < count ? `word ${place}` : "  "]]),
    }));
  const atoms = [twelve, { id: "b", people: Array.from({ length: 14 }, (_, place) => `q${place}`) }];
  const words = (records: readonly AnswerRecord[], draw = seededDraw(3)) =>
    record({ atoms, records, texts: [{ key: "t" }], draw }).texts;

  test("are kept for the whole frame from twice k on, empty ones not counted", () => {
    expect(words(wrote(19, 3))).toEqual([]);
    expect(words(wrote(20))[0]?.words.length).toBe(20);
  });

  test("stand in an order that says nothing of who wrote them", () => {
    const inOrder = wrote(20);
    expect(words(inOrder)).toEqual(words(inOrder.toReversed()));
    expect(words(inOrder)[0]?.words).not.toEqual(words(inOrder, seededDraw(4))[0]?.words);
    expect(JSON.stringify(words(inOrder))).not.toContain('"a"');
  });
});

test("a recorded frame holds no person's key", () => {
  const frame = companyFrame({ seed: 3, headcount: 120, k: 10 });
  const atoms = cutFrame(frame, sampleOrder);
  const records = sampleRecords(frame, atoms, { seed: 3, yes: 0.3, silent: 0.2 });
  const text = JSON.stringify(record({ atoms, records, questions: [yesNo] }));
  expect(frame.people.filter(({ key }) => text.includes(key))).toEqual([]);
});
