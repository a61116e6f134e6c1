import { estimateDifference } from "./estimate-difference.ts";
import {
  type AboutPair,
  type AboutShare,
  type AboutTable,
  type FrameStatistic,
  type FrameWithheld,
  type RecordedFrame,
  type RecordedQuestion,
  type ReleasedFromFrame,
  silences,
  type Union,
} from "./frame-model.ts";
import {
  aboutShare,
  allOf,
  answerPlace,
  type Group,
  groupOf,
  questionOf,
  subtract,
  type Tally,
  tally,
  tidy,
  toPoints,
} from "./present-share.ts";

/**
 * The only door of answers: what leaves is made of recorded counts of whole atoms, so that exchanging the answers of
 * two people of an atom changes no published byte. Depends on nothing else: no clock, no reader, no draw. Throws
 * when asked for an atom or an answer that does not exist.
 */
export function releaseFromFrame(recorded: RecordedFrame, statistic: FrameStatistic): ReleasedFromFrame {
  switch (statistic.kind) {
    case "share":
      return releaseShare(recorded, statistic);
    case "table":
      return releaseTable(recorded, statistic.question, statistic.groups);
    case "comparison":
      return releasePair(
        releaseShare(recorded, { ...statistic, group: statistic.first, among: "invited" }),
        releaseShare(recorded, { ...statistic, group: statistic.second, among: "invited" }),
      );
    case "change":
      return releaseChange(recorded, statistic);
    case "evaluation":
      return estimateDifference(recorded, statistic);
    case "amount":
      return releaseAmount(recorded, statistic.amount, statistic.group);
    case "texts":
      return releaseTexts(recorded, statistic.question);
  }
}

const tooFew: FrameWithheld = { kind: "withheld", because: "tooFew" };
const notRecorded: FrameWithheld = { kind: "withheld", because: "notRecorded" };

interface AskedShare {
  readonly question: string;
  readonly answer: string;
  readonly group: Union;
  readonly among: "invited" | "chose";
}

function releaseShare(recorded: RecordedFrame, asked: AskedShare): AboutShare | FrameWithheld {
  const question = questionOf(recorded, asked.question);
  if (question === undefined) return notRecorded;
  const answer = answerPlace(question, asked.answer);
  const group = groupOf(recorded, asked.group);
  if (group.people < recorded.k) return tooFew;
  const part = tally(recorded, question, { group, answers: [answer] });
  if (asked.among === "invited") return aboutShare(part, subtract(allOf(group), part), group.people);
  const choices = choicesOf(question);
  if (!choices.includes(answer))
    throw new Error("invalid statistic; keeping silent is no share of those who chose");
  const rest = question.several
    ? subtract(whoChose(recorded, question, group), part)
    : tally(recorded, question, { group, answers: choices.filter((place) => place !== answer) });
  const chose = Math.min(group.people, part.count + rest.count);
  return chose < recorded.k ? tooFew : aboutShare(part, rest, chose);
}

function choicesOf(question: RecordedQuestion): readonly number[] {
  const kept: readonly string[] = silences;
  return question.answers.flatMap((answer, place) => (kept.includes(answer) ? [] : [place]));
}

/** Where several choices may be ticked, who chose something is everybody but the silent. */
function whoChose(recorded: RecordedFrame, question: RecordedQuestion, group: Group): Tally {
  const choices = choicesOf(question);
  const silent = question.answers.flatMap((_, place) => (choices.includes(place) ? [] : [place]));
  return subtract(allOf(group), tally(recorded, question, { group, answers: silent }));
}

function releaseTable(
  recorded: RecordedFrame,
  key: string,
  groups: readonly Union[],
): AboutTable | FrameWithheld {
  const question = questionOf(recorded, key);
  if (question === undefined) return notRecorded;
  const rows: (readonly AboutShare[])[] = [];
  for (const group of groups) {
    const shares = question.answers.map((answer) =>
      releaseShare(recorded, { question: key, answer, group, among: "invited" }),
    );
    const about = shares.filter((share) => share.kind === "about");
    if (about.length < shares.length) return tooFew;
    rows.push(about);
  }
  return { kind: "table", answers: question.answers, rows };
}

function releaseChange(
  recorded: RecordedFrame,
  asked: Extract<FrameStatistic, { kind: "change" }>,
): AboutPair | FrameWithheld {
  const before = asked.earlierGroup ?? asked.group;
  const known = new Set(asked.earlier.atoms.map(({ id }) => id));
  if (before !== "everybody" && before.some((id) => !known.has(id)))
    return { kind: "withheld", because: "otherAtoms" };
  return releasePair(
    releaseShare(recorded, { ...asked, among: "invited" }),
    releaseShare(asked.earlier, { ...asked, group: before, among: "invited" }),
  );
}

function releasePair(
  first: AboutShare | FrameWithheld,
  second: AboutShare | FrameWithheld,
): AboutPair | FrameWithheld {
  if (first.kind === "withheld") return first;
  if (second.kind === "withheld") return second;
  const step = Math.max(first.step, second.step);
  const difference = tidy(toPoints((first.points - second.points) / 100, step));
  return { kind: "pair", first, second, difference, step };
}

/** A union that holds an atom whose total was lost has none either: else a difference would give it back. */
function releaseAmount(recorded: RecordedFrame, name: string, union: Union): ReleasedFromFrame {
  const amount = recorded.amounts.find((each) => each.amount === name);
  if (amount === undefined) return notRecorded;
  const group = groupOf(recorded, union);
  if (group.people < recorded.k) return tooFew;
  let total = 0;
  for (const place of group.places) {
    const ofAtom = amount.totals[place];
    if (ofAtom === undefined) return { kind: "withheld", because: "oneDominates" };
    total += ofAtom;
  }
  return { kind: "amount", total, people: group.people };
}

function releaseTexts(recorded: RecordedFrame, key: string): ReleasedFromFrame {
  const texts = recorded.texts.find(({ question }) => question === key);
  if (texts === undefined) return notRecorded;
  const { words, themes } = texts;
  return { kind: "texts", words, ...(themes === undefined ? {} : { themes }) };
}
