import type { WorkforceSnapshot } from "../workforce/index.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { groupUndecided, type UndecidedGroup } from "./group-undecided.ts";
import type { CategoryRule, Membership } from "./model.ts";
import type { QuestionNumber } from "./open-questions.ts";
import type { QuestionPlan } from "./preview-model.ts";
import { effortMinutesOf } from "./question-efforts.ts";
import type { Knowledge } from "./select-members.ts";

/** More than this many open leaves for one person are too many to try every answer; the last ones stay unknown. */
const mostLeavesTried = 10;

/** Plans stop here: what comes later depends too much on the answers before. */
const mostSteps = 8;

/**
 * The questions that would settle the most unknown memberships for the least effort, in the order to ask them.
 * Nobody knows the answers yet: a question is worth the people it settles whatever the answer, plus a part of those it
 * settles only with some answers, each answer of a condition (in or out) counted as equally likely. Greedy: the best
 * question per minute first, then the best one given that it is answered.
 */
export function findCheapestQuestions(
  rule: CategoryRule,
  snapshot: WorkforceSnapshot,
  membership: Membership,
  knowledge: Knowledge,
): QuestionPlan {
  const { groups, questions } = groupUndecided(rule, snapshot, membership, knowledge);
  const prospects = groups.map((group) => openProspect(rule, group));
  const waitingGroups = questions.map((_, number) =>
    prospects.filter((prospect) => prospect.group.questions.has(number)),
  );
  const answered = new Set<QuestionNumber>();
  const steps: QuestionPlan["steps"] = [];
  while (steps.length < mostSteps) {
    const candidates = questions.flatMap(({ question, people }, number) => {
      if (answered.has(number)) return [];
      const effortMinutes = effortMinutesOf(question);
      return [
        {
          number,
          question,
          people,
          effortMinutes,
          gain: gainOf(waitingGroups[number] ?? [], answered, number),
        },
      ];
    });
    const best = candidates.sort(compareCandidates)[0];
    if (best === undefined || best.gain.stillOpen === 0) break;
    answered.add(best.number);
    steps.push({
      question: best.question,
      effortMinutes: best.effortMinutes,
      peopleConcerned: best.people,
      settlesSurely: best.gain.surely,
      settlesAtMost: best.gain.atMost,
    });
  }
  return { unknown: groups.reduce((sum, { count }) => sum + count, 0), steps };
}

/** What one more answer would bring. */
interface Gain {
  /** People expected to be settled, counting equally likely answers. */
  expected: number;
  surely: number;
  atMost: number;
  /** People the question concerns who are not surely settled yet. */
  stillOpen: number;
}

interface Candidate {
  readonly number: QuestionNumber;
  readonly effortMinutes: number;
  readonly gain: Gain;
}

function compareCandidates(first: Candidate, second: Candidate): number {
  const perMinute = (people: number, { effortMinutes }: Candidate) => people / effortMinutes;
  return (
    perMinute(second.gain.expected, second) - perMinute(first.gain.expected, first) ||
    perMinute(second.gain.stillOpen, second) - perMinute(first.gain.stillOpen, first) ||
    first.number - second.number
  );
}

function gainOf(
  prospects: readonly Prospect[],
  answered: ReadonlySet<QuestionNumber>,
  added: QuestionNumber,
): Gain {
  const gain: Gain = { expected: 0, surely: 0, atMost: 0, stillOpen: 0 };
  const withAdded = new Set([...answered, added]);
  for (const { group, settledShare } of prospects) {
    const before = settledShare(answered);
    if (before === 1) continue;
    const after = settledShare(withAdded);
    gain.stillOpen += group.count;
    gain.expected += group.count * (after - before);
    if (after === 1) gain.surely += group.count;
    if (after > before) gain.atMost += group.count;
  }
  return gain;
}

/** A group of undecided people and the share of possible answers that would settle it. */
interface Prospect {
  readonly group: UndecidedGroup;
  /** From 0 (settled by no answer) to 1 (by any answer). */
  settledShare(answered: ReadonlySet<QuestionNumber>): number;
}

function openProspect(rule: CategoryRule, group: UndecidedGroup): Prospect {
  const shareByMask = new Map<number, number>();
  const waiting = group.leaves.flatMap((leaf, place) =>
    leaf.kind === "waiting" ? [{ place, questions: leaf.questions }] : [],
  );
  const knownCodes = group.leaves.map((leaf) => (leaf.kind === "known" ? leaf.code : -1));
  return {
    group,
    settledShare(answered) {
      const settled = waiting
        .slice(0, mostLeavesTried)
        .filter(({ questions }) => questions.every((question) => answered.has(question)));
      const mask = settled.reduce((bits, { place }) => bits | (1 << place), 0);
      const known = shareByMask.get(mask);
      if (known !== undefined) return known;
      const share = shareSettled(
        rule,
        knownCodes,
        settled.map(({ place }) => place),
      );
      shareByMask.set(mask, share);
      return share;
    },
  };
}

function shareSettled(rule: CategoryRule, knownCodes: readonly number[], places: readonly number[]): number {
  const answerCount = 2 ** places.length;
  let settled = 0;
  for (let answers = 0; answers < answerCount; answers += 1) {
    const codes = [...knownCodes];
    places.forEach((place, bit) => {
      codes[place] = (answers >> bit) & 1;
    });
    if (evaluateRule(rule, codes) !== -1) settled += 1;
  }
  return settled / answerCount;
}
