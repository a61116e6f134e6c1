import { truthBehind } from "./count-answers.ts";
import { noiseReach } from "./draw-noise.ts";
import type { AboutShare, RecordedFrame, RecordedQuestion } from "./frame-model.ts";

/** Recorded counts of one answer added over the atoms of a union, and what truth they leave possible. */
export interface Tally {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** People and places of the atoms of a union. */
export interface Group {
  readonly people: number;
  readonly places: readonly number[];
}

/** Throws on an atom that the frame does not have, or that stands twice. */
export function groupOf(recorded: RecordedFrame, union: readonly string[] | "everybody"): Group {
  const places =
    union === "everybody"
      ? recorded.atoms.map((_, place) => place)
      : union.map((id) => recorded.atoms.findIndex((atom) => atom.id === id));
  if (places.includes(-1)) throw new Error("invalid group; no such atom");
  if (new Set(places).size < places.length) throw new Error("invalid group; an atom stands twice");
  return { people: places.reduce((sum, place) => sum + (recorded.atoms[place]?.people ?? 0), 0), places };
}

/** `undefined` when the question is not recorded, or not yet. */
export function questionOf(recorded: RecordedFrame, key: string): RecordedQuestion | undefined {
  return recorded.questions.find((each) => each.question === key);
}

/** Throws when the question has no such answer. */
export function answerPlace(question: RecordedQuestion, answer: string): number {
  const place = question.answers.indexOf(answer);
  if (place === -1) throw new Error(`invalid statistic; ${question.question} has no answer ${answer}`);
  return place;
}

/** Adds counts of several answers over a group; for a question of one choice, answers never overlap. */
export function tally(
  recorded: RecordedFrame,
  question: RecordedQuestion,
  { group, answers }: { readonly group: Group; readonly answers: readonly number[] },
): Tally {
  let [count, least, most] = [0, 0, 0];
  for (const atom of group.places) {
    const written = question.counts[atom] ?? [];
    const people = recorded.atoms[atom]?.people ?? 0;
    for (const answer of answers) {
      const [low, high] = truthBehind(written, answer, { several: question.several, people });
      count += written[answer] ?? 0;
      least += low;
      most += high;
    }
  }
  if (question.noise === undefined) return { count, least, most };
  const reach = noiseReach(question.noise.epsilonPerCount, group.places.length * answers.length);
  return { count, least: Math.max(0, count - reach), most: Math.max(0, count + reach) };
}

/** What is left of a whole when a part of it is taken away. */
export function subtract(whole: Tally, part: Tally): Tally {
  return {
    count: whole.count - part.count,
    least: Math.max(0, whole.least - part.most),
    most: whole.most - part.least,
  };
}

/** Everybody of a group, who are no secret. */
export function allOf(group: Group): Tally {
  return { count: group.people, least: group.people, most: group.people };
}

/** Points of rounding, by the people whom the share is about. */
export function roundingStep(people: number): number {
  if (people < 50) return 5;
  return people < 500 ? 1 : 0.1;
}

/** A share of 0 to 1 as points, to the nearest step. */
export function toPoints(share: number, step: number): number {
  return tidy(Math.round((100 * share) / step) * step);
}

/**
 * A share out of a count and of what else is counted, kept within 0 and 100 points; its bounds are rounded
 * outward.
 */
export function aboutShare(part: Tally, rest: Tally, people: number): AboutShare {
  const step = roundingStep(people);
  const share = (count: number, others: number): number => {
    const within = Math.max(0, count);
    const all = within + Math.max(0, others);
    return all === 0 ? 0 : within / all;
  };
  const low = Math.floor(tidy((100 * share(part.least, rest.most)) / step)) * step;
  const high = Math.ceil(tidy((100 * share(part.most, rest.least)) / step)) * step;
  return {
    kind: "about",
    points: toPoints(share(part.count, rest.count), step),
    step,
    bounds: [tidy(low), tidy(high)],
    people,
  };
}

/** Takes away what sums of tenths leave behind. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
