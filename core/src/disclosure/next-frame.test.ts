import { describe, expect, test } from "vitest";
import { cutFrame } from "./cut-frame.ts";
import type { AnswerRecord, CountedQuestion, RecordedFrame } from "./frame-model.ts";
import { type NextReading, recordNext } from "./next-frame.ts";
import { releaseFromFrame } from "./release-from-frame.ts";
import { companyFrame, sampleOrder, sampleRecords, seededDraw, yesNo } from "./sample-frame.contract.ts";

const frame = companyFrame({ seed: 7, headcount: 120, k: 10 });
const atoms = cutFrame(frame, sampleOrder);
const all = sampleRecords(frame, atoms, { seed: 7, yes: 0.4, silent: 0.1 });
const sensitive: CountedQuestion = { key: "health", choices: ["yes", "no"], sensitive: { epsilon: 1 } };

function read(more: Partial<NextReading>): ReturnType<typeof recordNext> {
  return recordNext({
    frame,
    atoms,
    records: [],
    alreadyRead: [],
    questions: [yesNo, sensitive],
    texts: [{ key: "t" }],
    draw: seededDraw(11),
    epsilonBudget: 1,
    closed: false,
    ...more,
  });
}

function readOrThrow(more: Partial<NextReading>): RecordedFrame {
  const recorded = read(more);
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  return recorded.value;
}

const largest = atoms.toSorted((first, second) => second.people.length - first.people.length)[0];
const ofLargest = all.filter((record) => record.atom === largest?.id);
const tenOf = ofLargest.slice(0, 10);

describe("while a survey is open", () => {
  test("fewer than k answers of an atom publish nothing, k of them do", () => {
    for (let count = 1; count < 10; count += 1)
      expect(read({ records: tenOf.slice(0, count) })).toEqual({ ok: false, refusal: { code: "wait" } });
    expect(read({ records: tenOf }).ok).toBe(true);
  });

  test("one atom with too few further answers holds all the others back", () => {
    const other = all.find((record) => record.atom !== largest?.id);
    expect(read({ records: other === undefined ? [] : [...tenOf, other] }).ok).toBe(false);
  });

  test("sensitive questions and free words wait for the close", () => {
    const open = readOrThrow({ records: tenOf });
    expect(open.questions.map(({ question }) => question)).toEqual(["sees"]);
    expect(open.texts).toEqual([]);
  });
});

describe("after a first reading", () => {
  const published = readOrThrow({ records: tenOf });
  const bytes = JSON.stringify(published);

  test("1 to k - 1 late answers change no byte, whatever they say, the survey being open or closed", () => {
    for (const late of [1, 2, 5, 9]) {
      const person = ofLargest[10] ?? tenOf[0];
      const records: readonly AnswerRecord[] = [
        ...tenOf,
        ...Array.from({ length: Math.min(late, (largest?.people.length ?? 0) - 10) }, () => person),
      ].filter((record) => record !== undefined);
      expect(read({ records, alreadyRead: tenOf, published })).toEqual({
        ok: false,
        refusal: { code: "wait" },
      });
      const closed = readOrThrow({ records, alreadyRead: tenOf, published, closed: true });
      expect(JSON.stringify(closed.questions.find(({ question }) => question === "sees"))).toBe(
        JSON.stringify(published.questions[0]),
      );
    }
    expect(JSON.stringify(published)).toBe(bytes);
  });

  test("positive control: counted anew, one late answer changes a published share by its own weight", () => {
    const [without, withOne] = [tenOf, ofLargest.slice(0, 11)].map((records) =>
      readOrThrow({ records, closed: true }),
    );
    expect(JSON.stringify(withOne?.questions[0])).not.toBe(JSON.stringify(without?.questions[0]));
  });

  test("at close, atoms with k further answers change, those with fewer keep what was published", () => {
    const closed = readOrThrow({ records: all, alreadyRead: tenOf, published, closed: true });
    const changed = atoms.filter(({ id }, place) => {
      const [before, after] = [published, closed].map((each) => each.questions[0]?.counts[place]?.join());
      return id !== undefined && before !== after;
    });
    const further = (id: string): number =>
      all.filter((record) => record.atom === id).length - (id === largest?.id ? 10 : 0);
    expect(changed.length).toBeGreaterThan(0);
    for (const { id } of changed) expect(further(id)).toBeGreaterThanOrEqual(10);
  });

  test("a wave of other people says nothing of the first one: its bytes stay", () => {
    const before = JSON.stringify(releaseFromFrame(published, statistic));
    const second = companyFrame({ seed: 8, headcount: 90, k: 10 });
    readOrThrow({ frame: second, atoms: cutFrame(second, sampleOrder), closed: true });
    expect(JSON.stringify(releaseFromFrame(published, statistic))).toBe(before);
  });

  test("answers keep their atoms, and none is taken back", () => {
    expect(() => read({ records: tenOf, published, atoms: atoms.slice(1) })).toThrow(/keep their atoms/);
    expect(() => read({ records: [], alreadyRead: tenOf, published })).toThrow(/taken back/);
  });
});

const statistic = {
  kind: "share",
  question: "sees",
  answer: "yes",
  group: "everybody",
  among: "invited",
} as const;

test("noise and free words are drawn once: reading again after the close changes nothing", () => {
  const texts = all.map((record, place) => ({ ...record, texts: new Map([["t", `word ${place}`]]) }));
  const closed = readOrThrow({ records: texts, closed: true });
  expect(closed.texts[0]?.words.length).toBe(all.length);
  const again = readOrThrow({
    records: texts,
    alreadyRead: texts,
    published: closed,
    closed: true,
    draw: seededDraw(12),
  });
  expect(JSON.stringify(again)).toBe(JSON.stringify(closed));
});

test("noise once drawn stays whatever number of answers comes later", () => {
  const closed = readOrThrow({ records: tenOf, closed: true });
  const later = readOrThrow({
    records: all,
    alreadyRead: tenOf,
    published: closed,
    closed: true,
    draw: seededDraw(12),
  });
  const health = (recorded: RecordedFrame) =>
    recorded.questions.find(({ question }) => question === "health");
  expect(health(later)).toEqual(health(closed));
  expect(later.questions[0]).not.toEqual(closed.questions[0]);
});

test("a survey that asks more noise than its budget is refused as it is when it is recorded at once", () => {
  expect(read({ closed: true, epsilonBudget: 0.5 })).toMatchObject({
    ok: false,
    refusal: { code: "overNoiseBudget" },
  });
});
