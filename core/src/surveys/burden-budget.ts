import { z } from "zod";
import kept from "./burden-budget.json" with { type: "json" };
import type { Audience, Question, Questionnaire, WaveMoment } from "./questionnaire-model.ts";

const limitSchema = z.strictObject({ questions: z.int().min(1), seconds: z.int().min(1) });
export type BurdenLimit = z.infer<typeof limitSchema>;

const seconds = z.int().min(1);
export const burdenBudget = z
  .strictObject({
    edition: z.string(),
    source: z.string(),
    address: z.string(),
    checkedOn: z.iso.date(),
    status: z.enum(["confirmed", "unconfirmed"]),
    /** Seconds that a question of each kind takes, read or listened to, answered. */
    seconds: z.strictObject({ choice: seconds, several: seconds, number: seconds, words: seconds }),
    /** What one employee may be asked at each moment. */
    moments: z.strictObject({
      before: limitSchema,
      immediate: limitSchema,
      delayed: limitSchema,
      yearLater: limitSchema,
    }),
    /** What somebody who answers for a group may be asked at once. */
    group: limitSchema,
    /** Most seconds asked of one person over twelve months in a project. */
    yearSeconds: seconds,
  })
  .parse(kept);

/** What a questionnaire weighs, against what may be asked. */
export interface Burden {
  readonly questions: number;
  readonly seconds: number;
  readonly limit: BurdenLimit;
  readonly isOver: boolean;
  /** Questions to drop to come back under the limit, heaviest first; [] when it is under. */
  readonly drop: readonly string[];
}

export function limitOf(audience: Audience, moment: WaveMoment): BurdenLimit {
  return audience === "employee" ? burdenBudget.moments[moment] : burdenBudget.group;
}

export const secondsOf = ({ kind }: Pick<Question, "kind">): number => burdenBudget.seconds[kind];

/** Seconds of a questionnaire when every question is asked: whoever answers most is who counts. */
export function secondsAsked(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + secondsOf(question), 0);
}

/** Whole minutes that a questionnaire takes at most, one at least: what is said to those who are asked. */
export function minutesAsked(questions: readonly Question[]): number {
  return Math.max(1, Math.ceil(secondsAsked(questions) / 60));
}

/** The weight of a questionnaire, and what to drop when it is over. */
export function readBurden(
  questionnaire: Pick<Questionnaire, "audience" | "moment" | "questions">,
  limit: BurdenLimit = limitOf(questionnaire.audience, questionnaire.moment),
): Burden {
  const { questions } = questionnaire;
  const isOver = isOverLimit(questions, limit);
  return {
    questions: questions.length,
    seconds: secondsAsked(questions),
    limit,
    isOver,
    drop: isOver ? proposeDrops(questions, limit) : [],
  };
}

function isOverLimit(questions: readonly Question[], limit: BurdenLimit): boolean {
  return questions.length > limit.questions || secondsAsked(questions) > limit.seconds;
}

/** Drops whole bundles, heaviest first and the last of equals, until what is left is under the limit. */
function proposeDrops(questions: readonly Question[], limit: BurdenLimit): readonly string[] {
  let left = questions;
  while (left.length > 0 && isOverLimit(left, limit)) {
    const bundles = left.map((question) => bundleOf(question, left));
    // A bundle of one question goes before one that would take others with it.
    const weighed = bundles.map((ids) => {
      const dropped = left.filter(({ id }) => ids.has(id));
      return { ids, size: ids.size, each: secondsAsked(dropped) / dropped.length };
    });
    const [first] = weighed
      .reverse()
      .toSorted((one, other) => one.size - other.size || other.each - one.each);
    if (first === undefined) break;
    left = left.filter(({ id }) => !first.ids.has(id));
  }
  const kept = new Set(left.map(({ id }) => id));
  return questions.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

/** What goes with a question: the other items of its scale, and what is only asked because of them. */
function bundleOf(question: Question, questions: readonly Question[]): ReadonlySet<string> {
  const ids = new Set([question.id]);
  for (let size = 0; size !== ids.size; ) {
    size = ids.size;
    for (const each of questions) {
      const isOfScale = each.scale !== undefined && sharesScale(each.scale.scale, questions, ids);
      const follows = each.relevance.some((condition) => ids.has(condition.question));
      if (isOfScale || follows) ids.add(each.id);
    }
  }
  return ids;
}

function sharesScale(scale: string, questions: readonly Question[], ids: ReadonlySet<string>): boolean {
  return questions.some((other) => ids.has(other.id) && other.scale?.scale === scale);
}
