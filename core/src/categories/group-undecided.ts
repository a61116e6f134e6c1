import type { WorkforceSnapshot } from "../workforce/index.ts";
import { leavesOfRule } from "./evaluate-rule.ts";
import type { CategoryRule, Membership } from "./model.ts";
import { type LeafState, openQuestionList, type QuestionNumber, readLeaf } from "./open-questions.ts";
import type { OpenQuestion } from "./preview-model.ts";
import type { Knowledge } from "./select-members.ts";

/** People whose membership is unknown for the same reasons: what holds for one holds for all. */
export interface UndecidedGroup {
  count: number;
  readonly leaves: readonly LeafState[];
  /** Every question that a leaf of the group waits for. */
  readonly questions: ReadonlySet<QuestionNumber>;
}

export interface Undecided {
  readonly groups: readonly UndecidedGroup[];
  /** Open questions by number, with the people concerned. */
  readonly questions: readonly { readonly question: OpenQuestion; readonly people: number }[];
}

/** Gathers undecided people by what they wait for, so that each reason is worked out once and not once per person. */
export function groupUndecided(
  rule: CategoryRule,
  snapshot: WorkforceSnapshot,
  membership: Membership,
  knowledge: Knowledge,
): Undecided {
  const list = openQuestionList();
  const readers = leavesOfRule(rule).map((leaf) => readLeaf(leaf, snapshot, knowledge, list));
  const rows: number[] = [];
  membership.overall.forEach((code, row) => {
    if (code === -1) rows.push(row);
  });
  // Each leaf splits the groups made so far: a person's group number is replaced by that of (group, state).
  const groupOf = new Int32Array(rows.length);
  for (const reader of readers) splitGroups(groupOf, rows, (row) => reader.stateOf(row));
  const groups = new Map<number, UndecidedGroup>();
  groupOf.forEach((number, place) => {
    const known = groups.get(number);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const row = rows[place] ?? 0;
    const leaves = readers.flatMap((reader) => reader.states[reader.stateOf(row)] ?? []);
    const questions = new Set(leaves.flatMap((leaf) => (leaf.kind === "waiting" ? leaf.questions : [])));
    groups.set(number, { count: 1, leaves, questions });
  });
  return { groups: [...groups.values()], questions: withPeople(list.questions, [...groups.values()]) };
}

function splitGroups(groupOf: Int32Array, rows: readonly number[], stateOf: (row: number) => number): void {
  const numberByState: Map<number, number>[] = [];
  let groupCount = 0;
  rows.forEach((row, place) => {
    const group = groupOf[place] ?? 0;
    numberByState[group] ??= new Map();
    const numbers = numberByState[group];
    const state = stateOf(row);
    let number = numbers.get(state);
    if (number === undefined) {
      number = groupCount;
      groupCount += 1;
      numbers.set(state, number);
    }
    groupOf[place] = number;
  });
}

function withPeople(
  questions: readonly OpenQuestion[],
  groups: readonly UndecidedGroup[],
): Undecided["questions"] {
  const people = new Array<number>(questions.length).fill(0);
  for (const { count, questions: waited } of groups) {
    for (const number of waited) people[number] = (people[number] ?? 0) + count;
  }
  return questions.map((question, number) => {
    const concerned = people[number] ?? 0;
    return {
      question: question.kind === "missingAttribute" ? { ...question, people: concerned } : question,
      people: concerned,
    };
  });
}
