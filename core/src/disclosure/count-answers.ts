import { type AnswerRecord, type CountedQuestion, type Silence, silences } from "./frame-model.ts";

/** The choices, then the silences that are counted apart. Throws when a choice stands twice or is named as one. */
export function answersOf(question: CountedQuestion): readonly string[] {
  const answers = [...question.choices, ...silencesOf(question)];
  if (new Set([...question.choices, ...silences]).size < question.choices.length + silences.length)
    throw new Error(`invalid question ${question.key}; a choice stands twice or bears the name of a silence`);
  return answers;
}

export function silencesOf(question: CountedQuestion): readonly Silence[] {
  return question.silencesTogether === true ? ["noAnswer"] : silences;
}

/** Exact counts in the order of `answersOf`; people without record count as having given no answer. */
export function countAnswers(
  question: CountedQuestion,
  records: readonly AnswerRecord[],
  people: number,
): readonly number[] {
  const places = new Map(answersOf(question).map((answer, place) => [answer, place]));
  const counts = new Array<number>(places.size).fill(0);
  const add = (answer: string, more: number): void => {
    const place = places.get(answer);
    if (place === undefined) throw new Error(`invalid answer; ${question.key} has no choice ${answer}`);
    counts[place] = (counts[place] ?? 0) + more;
  };
  for (const record of records) for (const given of givenTo(question, record)) add(given, 1);
  add("noAnswer", people - records.length);
  return counts;
}

function givenTo(question: CountedQuestion, record: AnswerRecord): readonly string[] {
  const answer = record.answers.get(question.key);
  const silence = answer === undefined ? "noAnswer" : answer.kind;
  if (silence !== "choices") return [question.silencesTogether === true ? "noAnswer" : silence];
  const choices = answer?.kind === "choices" ? answer.choices : [];
  if (new Set(choices).size < choices.length) throw new Error("invalid answer; a choice stands twice");
  if (question.several !== true && choices.length !== 1)
    throw new Error(`invalid answer; ${question.key} takes one choice, not ${choices.length}`);
  for (const choice of choices)
    if (!question.choices.includes(choice))
      throw new Error(`invalid answer; ${question.key} has no choice ${choice}`);
  return choices;
}

/**
 * Counts of a closed question, moved so that every answer stays possible for everybody: 0 is written as 1, and when
 * no answer has exactly 1 beside a 0, the largest is written one lower. Without the second move, counts that add up
 * to everybody would prove that a written 1 stands for nobody. With two answers this is: 0 as 1, all as all but one.
 */
export function blurChoices(counts: readonly number[]): readonly number[] {
  if (!counts.includes(0)) return counts;
  const lowered = counts.includes(1) ? -1 : counts.indexOf(Math.max(...counts));
  return counts.map((count, place) => (place === lowered ? count - 1 : Math.max(1, count)));
}

/** Counts of ticks, each a yes-or-no of its own: moved into 1 … people - 1. */
export function blurTicks(counts: readonly number[], people: number): readonly number[] {
  return counts.map((count) => Math.min(people - 1, Math.max(1, count)));
}

/** Least and largest true count behind a written one. */
export function truthBehind(
  written: readonly number[],
  place: number,
  { several, people }: { readonly several: boolean; readonly people: number },
): readonly [number, number] {
  const count = written[place] ?? 0;
  const least = count === 1 ? 0 : count;
  if (several) return [least, count === people - 1 ? people : count];
  const mayBeLowered = written.includes(1) && count + 1 >= Math.max(...written);
  return [least, mayBeLowered ? count + 1 : count];
}
