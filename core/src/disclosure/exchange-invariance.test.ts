import { describe, expect, test } from "vitest";
import { cutFrame } from "./cut-frame.ts";
import { oneCompanyRule } from "./disclosure-rules.ts";
import type { Answer, Atom, CountedQuestion, Frame, KeyedAnswers, RecordedFrame } from "./frame-model.ts";
import { recordNext } from "./next-frame.ts";
import { placeInAtoms, recordAtoms } from "./record-atoms.ts";
import { releaseFromFrame } from "./release-from-frame.ts";
import { companyFrame, ordinaryCategories, sampleOrder, seededDraw } from "./sample-frame.contract.ts";
import { snapCategory, tellFit } from "./snap-category.ts";

// Goal P-1: whatever anybody may ask, exchanging the answers of people of the same atom changes no published byte.

const questions: readonly CountedQuestion[] = [
  { key: "sees", choices: ["yes", "no"] },
  { key: "pace", choices: ["never", "sometimes", "often", "always"], silencesTogether: true },
  { key: "hardships", choices: ["loads", "nights", "cold"], several: true },
  { key: "health", choices: ["good", "bad"], sensitive: { epsilon: 1 } },
];

interface Firm {
  readonly frame: Frame;
  readonly atoms: readonly Atom[];
  readonly sent: readonly KeyedAnswers[];
  readonly hours: ReadonlyMap<string, number>;
}

function firmOf(seed: number, headcount: number): Firm {
  const frame = companyFrame({ seed, headcount, k: 10 });
  const draw = seededDraw(seed + 100);
  const pick = (choices: readonly string[]): string => choices[draw(choices.length)] ?? "";
  const sent = frame.people.flatMap(({ key }): readonly KeyedAnswers[] => {
    if (draw(10) < 2) return [];
    const answers = new Map<string, Answer>();
    for (const question of questions) {
      const turn = draw(12);
      if (turn === 0) answers.set(question.key, { kind: "dontKnow" });
      else if (turn === 1) answers.set(question.key, { kind: "preferNot" });
      else if (turn > 2) {
        const choices =
          question.several === true ? question.choices.filter(() => draw(2) === 0) : [pick(question.choices)];
        answers.set(question.key, { kind: "choices", choices });
      }
    }
    return [{ person: key, answers, texts: new Map([["why", `words of ${draw(1_000_000)}`]]) }];
  });
  const hours = new Map(frame.people.map(({ key }) => [key, draw(200)]));
  return { frame, atoms: cutFrame(frame, sampleOrder), sent, hours };
}

/** The same firm with all that people sent, and their hours, dealt out anew inside each atom. */
function exchanged(firm: Firm, seed: number): Firm {
  const draw = seededDraw(seed);
  const sentBy = new Map(firm.sent.map((each) => [each.person, each]));
  const sent: KeyedAnswers[] = [];
  const hours = new Map<string, number>();
  for (const { people } of firm.atoms) {
    const shuffled = people.map((key) => ({ key, rank: draw(2 ** 40) })).toSorted((a, b) => a.rank - b.rank);
    for (const [place, key] of people.entries()) {
      const other = shuffled[place]?.key ?? key;
      hours.set(key, firm.hours.get(other) ?? 0);
      const given = sentBy.get(other);
      if (given !== undefined) sent.push({ ...given, person: key });
    }
  }
  return { ...firm, sent: sent.toReversed(), hours };
}

function recordedOf({ frame, atoms, sent, hours }: Firm): RecordedFrame {
  const contributions = new Map(
    atoms.map(({ id, people }) => [id, { employees: people.map((key) => hours.get(key) ?? 0) }] as const),
  );
  const recorded = recordAtoms({
    frame,
    atoms,
    records: placeInAtoms(atoms, sent),
    questions,
    texts: [{ key: "why" }],
    amounts: [{ amount: "hours", rule: oneCompanyRule, contributions }],
    draw: seededDraw(77),
    epsilonBudget: 1,
  });
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  return recorded.value;
}

/** Every figure that every reader may ask for, over many categories, one response each. */
function session(firm: Firm): readonly string[] {
  const recorded = recordedOf(firm);
  const responses: string[] = [JSON.stringify(recorded)];
  const publish = (statistic: Parameters<typeof releaseFromFrame>[1]): void => {
    responses.push(JSON.stringify(releaseFromFrame(recorded, statistic)));
  };
  const categories = ordinaryCategories(firm.frame, { count: 40, seed: 4, atLeast: 5 });
  const unions: (readonly string[])[] = [];
  for (const { name, people } of categories) {
    const snap = snapCategory(people, firm.atoms);
    responses.push(`${name}: ${JSON.stringify(snap)}`);
    if (snap.kind !== "published") continue;
    responses.push(JSON.stringify([tellFit(snap.snapped, true), tellFit(snap.snapped, false)]));
    unions.push(snap.snapped.atoms);
  }
  const groups = ["everybody" as const, ...unions, ...firm.atoms.map(({ id }) => [id])];
  for (const { key, choices } of questions) {
    publish({ kind: "table", question: key, groups });
    const answer = choices[0] ?? "";
    for (const group of groups) {
      for (const among of ["invited", "chose"] as const)
        publish({ kind: "share", question: key, answer, group, among });
      publish({ kind: "comparison", question: key, answer, first: group, second: "everybody" });
      publish({ kind: "change", question: key, answer, group, earlier: recorded });
      const rest = firm.atoms
        .map(({ id }) => id)
        .filter((id) => group !== "everybody" && !group.includes(id));
      publish({ kind: "evaluation", question: key, answer, treated: group, comparison: rest });
    }
  }
  for (const group of groups) publish({ kind: "amount", amount: "hours", group });
  publish({ kind: "texts", question: "why" });
  return responses;
}

/** The same atoms, whose people answered less well protected: one answer per person, by their own key. */
function unprotected({ frame, sent }: Firm): readonly string[] {
  return ordinaryCategories(frame, { count: 40, seed: 4, atLeast: 5 }).map(({ people }) => {
    const inside = sent.filter(({ person }) => people.has(person));
    const yes = inside.filter(({ answers }) => {
      const answer = answers.get("sees");
      return answer?.kind === "choices" && answer.choices[0] === "yes";
    });
    return `${yes.length} of ${people.size}`;
  });
}

describe.each([25, 120, 250])("in a firm of %i", (headcount) => {
  const firm = firmOf(headcount, headcount);
  const before = session(firm);

  test("exchanging everybody's answers inside atoms changes no byte of what is published", () => {
    for (const seed of [1, 2]) expect(session(exchanged(firm, seed))).toEqual(before);
  });

  test("positive control: counted by category, as thresholds do, the same exchange shows", () => {
    const differing = unprotected(exchanged(firm, 1)).filter(
      (each, place) => each !== unprotected(firm)[place],
    );
    expect(differing.length).toBeGreaterThan(0);
  });

  test("positive control: exchanged between two atoms, answers do show", () => {
    const far = {
      ...firm,
      sent: firm.sent.map((each, place) => ({ ...each, person: firm.sent.at(-1 - place)?.person ?? "" })),
    };
    expect(session(far)).not.toEqual(before);
  });
});

test("at least 500 responses are compared", () => {
  expect(session(firmOf(250, 250)).length).toBeGreaterThanOrEqual(500);
});

test("exchanges stay unseen over two readings of the same survey", () => {
  const firm = firmOf(9, 250);
  const half = (people: Firm): readonly KeyedAnswers[] =>
    people.atoms.flatMap((atom) => {
      const ofAtom = people.sent.filter(({ person }) => atom.people.includes(person));
      return ofAtom.length < 10 ? [] : ofAtom.slice(0, 10);
    });
  const twice = (people: Firm, first: readonly KeyedAnswers[]): string => {
    const reading = { ...people, questions, draw: seededDraw(5), epsilonBudget: 1 };
    const early = placeInAtoms(people.atoms, first);
    const records = placeInAtoms(people.atoms, people.sent);
    const published = recordNext({ ...reading, records: early, alreadyRead: [], closed: false });
    expect(published.ok).toBe(true);
    const last = recordNext({
      ...reading,
      records,
      alreadyRead: early,
      closed: true,
      ...(published.ok ? { published: published.value } : {}),
    });
    return JSON.stringify([published, last]);
  };
  const first = half(firm);
  expect(first.length).toBeGreaterThanOrEqual(10);
  const moved = exchanged(firm, 6);
  const keyOf = new Map(firm.sent.map((each) => [each.answers, each.person]));
  const movedFirst = moved.sent.filter(({ answers }) =>
    first.some((each) => each.person === keyOf.get(answers)),
  );
  expect(movedFirst.length).toBe(first.length);
  expect(twice(moved, movedFirst)).toBe(twice(firm, first));
});
