import { type RecordedFrame, releaseFromFrame } from "../disclosure/index.ts";
import type { InvitedWave, Question } from "../surveys/index.ts";
import { countableQuestions, fraction, frenchOf, textOfAnswer } from "./release-question.ts";
import type { ReleasedChange } from "./released-wave.ts";

/** A wave with its counts. */
export interface CountedWave {
  readonly wave: InvitedWave;
  readonly recorded: RecordedFrame;
}

/**
 * Every question of a wave that an earlier one asked too, with the same answers: the shares of all who were invited,
 * then and now. That a share moved says nothing of why it moved.
 */
export function releaseChanges(later: CountedWave, earlier: CountedWave): readonly ReleasedChange[] {
  return countableQuestions(later.wave.questionnaire).flatMap((question) => {
    const before = countableQuestions(earlier.wave.questionnaire).find((each) => isSame(question, each));
    if (before === undefined) return [];
    const change = changeOf(question, later, { ...earlier, recorded: renamed(earlier, before, question) });
    return change === undefined ? [] : [change];
  });
}

/** Asked in the same words, with the same answers. */
function isSame(one: Question, other: Question): boolean {
  const asked = (question: Question) =>
    JSON.stringify([question.kind, frenchOf(question.text), question.isSensitive]);
  return asked(one) === asked(other);
}

/** The counts of one question under the name that the later wave gives it. */
function renamed({ recorded }: CountedWave, before: Question, question: Question): RecordedFrame {
  const counted = recorded.questions.filter((each) => each.question === before.id);
  return { ...recorded, questions: counted.map((each) => ({ ...each, question: question.id })) };
}

function changeOf(
  question: Question,
  { wave, recorded }: CountedWave,
  earlier: CountedWave,
): ReleasedChange | undefined {
  const answersOf = (frame: RecordedFrame) =>
    frame.questions.find((each) => each.question === question.id)?.answers ?? [];
  const answers = answersOf(recorded);
  if (answers.length === 0 || answers.join() !== answersOf(earlier.recorded).join()) return undefined;
  const shares = answers.flatMap((answer) => {
    const asked = { question: question.id, answer, group: "everybody" as const };
    const pair = releaseFromFrame(recorded, { ...asked, kind: "change", earlier: earlier.recorded });
    if (pair.kind !== "pair") return [];
    const [after, before] = [pair.first, pair.second];
    const said = sayOf(before.bounds, after.bounds);
    const [was, is] = [fraction(before.points), fraction(after.points)];
    const text = textOfAnswer(question, answer);
    return [{ answer, text, before: was, after: is, difference: fraction(pair.difference), said }];
  });
  if (shares.length < answers.length) return undefined;
  const { id, label, moment, invited } = earlier.wave;
  return {
    question: question.id,
    questionText: frenchOf(question.text),
    from: { wave: id, label, moment, people: invited.length },
    people: wave.invited.length,
    shares,
  };
}

type Bounds = readonly [number, number];

/** Which way a share went, when its two ranges do not meet. */
function sayOf([low, high]: Bounds, [nowLow, nowHigh]: Bounds): "rose" | "fell" | "unclear" {
  if (nowLow > high) return "rose";
  return nowHigh < low ? "fell" : "unclear";
}
