import { parseDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { InvitedWave } from "../surveys/index.ts";
import { answersOffered } from "./counted-questions.ts";
import { functionAsked, type GroupAnswer, type GroupRecord, type LeaderFunction } from "./group-model.ts";
import type { KeptWords } from "./model.ts";
import type { AnswerStore } from "./ports.ts";

/**
 * Counts what a function said of its group as the wave closes: the choices of each are forgotten in the same
 * transaction, and their words wait apart, in the order of their letters, until somebody has read them.
 */
export async function countGroup(
  { answers, clock }: { readonly answers: Pick<AnswerStore, "groups" | "startClock">; readonly clock: Clock },
  wave: InvitedWave,
): Promise<void> {
  const asked = functionAsked(wave);
  if (asked === undefined) return;
  const today = clock.today();
  const saidOn = wave.closesOn < today ? wave.closesOn : today;
  await answers.groups.close(wave.id, (told) => ({
    record: recordOf(wave, asked, told, saidOn),
    words: inOrder(told.flatMap(({ words }) => words)),
  }));
  await answers.startClock(wave.id, parseDay(saidOn) ?? wave.closesOn);
}

function recordOf(
  wave: InvitedWave,
  asked: LeaderFunction,
  told: readonly GroupAnswer[],
  saidOn: string,
): GroupRecord {
  const questions = wave.questionnaire.questions.flatMap((question) => {
    if (question.kind === "words") return [];
    const given = told.map(({ answers }) => answers[question.id] ?? []);
    const counts = answersOffered(question).map((answer): readonly [string, number] => [
      answer,
      given.filter((each) => each === answer || (Array.isArray(each) && each.includes(answer))).length,
    ]);
    return [{ question: question.id, counts: Object.fromEntries(counts) }];
  });
  return { wave: wave.id, function: asked, tellers: told.length, saidOn, questions, texts: [] };
}

function inOrder(words: readonly KeptWords[]): readonly KeptWords[] {
  return words.toSorted((one, other) => (one.words < other.words ? -1 : one.words > other.words ? 1 : 0));
}
