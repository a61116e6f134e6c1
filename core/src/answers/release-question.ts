import { type RecordedFrame, releaseFromFrame } from "../disclosure/index.ts";
import {
  choicesOf,
  type InvitedWave,
  type Question,
  type Questionnaire,
  type Texts,
} from "../surveys/index.ts";
import type { ReleasedAnswer, ReleasedShare, WithheldCode } from "./released-answer.ts";
import { releasedWordsFr } from "./released-words.fr.ts";

/** Whole groups that an answer is given for, and what they are called. */
export interface ReleasedGroup {
  readonly group: ReleasedAnswer["group"];
  /** Ids of atoms. */
  readonly union: readonly string[] | "everybody";
}

/** Questions that are counted, in the order in which they were asked. */
export function countableQuestions({ questions }: Questionnaire): readonly Question[] {
  return questions.filter(({ kind }) => kind !== "words");
}

/** What a counted wave says of one question for whole groups: through the one door of answers, `releaseFromFrame`. */
export function releaseQuestion(
  wave: InvitedWave,
  question: Question,
  recorded: RecordedFrame,
  { group, union }: ReleasedGroup,
): ReleasedAnswer {
  const asked = describeQuestion(wave, question, group);
  const people = peopleOf(recorded, union);
  const table = releaseFromFrame(recorded, { kind: "table", question: question.id, groups: [union] });
  if (table.kind !== "table") {
    const because = table.kind === "withheld" && table.because === "tooFew" ? "tooFew" : "notRecorded";
    return { ...asked, people, withheld: because };
  }
  const [row = []] = table.rows;
  const shares = table.answers.map((answer, place): ReleasedShare => {
    const about = row[place];
    if (about === undefined) throw new Error("invalid release; an answer has no share");
    const [low, high] = about.bounds;
    return {
      answer,
      text: textOfAnswer(question, answer),
      share: fraction(about.points),
      interval: [fraction(low), fraction(high)],
    };
  });
  const isNoisy = recorded.questions.some(
    (each) => each.question === question.id && each.noise !== undefined,
  );
  return { ...asked, isNoisy, shares, people };
}

/** The same question when nothing of it may be shown, and why. */
export function withholdQuestion(
  wave: InvitedWave,
  question: Question,
  withheld: WithheldCode,
  group: ReleasedAnswer["group"] = "everybody",
): ReleasedAnswer {
  return { ...describeQuestion(wave, question, group), withheld };
}

function describeQuestion(
  { id, label, moment, audience, invited }: InvitedWave,
  question: Question,
  group: ReleasedAnswer["group"],
): ReleasedAnswer {
  return {
    wave: id,
    waveLabel: label,
    moment,
    audience,
    question: question.id,
    questionText: frenchOf(question.text),
    bankKey: question.bankKey,
    topic: question.topic,
    isIndicator: question.isIndicator,
    isNoisy: question.isSensitive,
    isSeveral: question.kind === "several",
    group,
    shares: [],
    people: 0,
    invited: invited.length,
  };
}

/** Open questions, as they were asked. */
export function openQuestionsOf({ questions }: Pick<Questionnaire, "questions">) {
  return questions.flatMap(({ id, kind, text }) =>
    kind === "words" ? [{ question: id, questionText: frenchOf(text) }] : [],
  );
}

/** French where somebody wrote it, else the language that was written first. */
export function frenchOf(texts: Texts): string {
  return texts.fr || (Object.values(texts).find((text) => text !== "") ?? "");
}

/** What an answer is called: a choice by its text, a band by its ends, a silence by its name. */
export function textOfAnswer(question: Question, answer: string): string {
  if (answer === "dontKnow" || answer === "preferNot" || answer === "noAnswer")
    return releasedWordsFr[answer];
  const choice = choicesOf(question).find(({ id }) => id === answer);
  if (choice !== undefined) return frenchOf(choice.text);
  const [from = "", to = ""] = answer.split("-");
  const words = from === to ? releasedWordsFr.oneNumber : releasedWordsFr.band;
  return words.replace("{from}", from).replace("{to}", to);
}

function peopleOf(recorded: RecordedFrame, union: ReleasedGroup["union"]): number {
  return recorded.atoms
    .filter(({ id }) => union === "everybody" || union.includes(id))
    .reduce((sum, { people }) => sum + people, 0);
}

/** Points of 100 as a share from 0 to 1, without what sums of tenths leave behind. */
export function fraction(points: number): number {
  return Math.round(points * 1e4) / 1e6;
}
