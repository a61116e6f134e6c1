import type { SaidOfGroup } from "../answers/index.ts";
import { parseDay } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Plan } from "../plans/index.ts";
import { askedWordsFr } from "./asked-words.fr.ts";
import { spaced } from "./french-text.ts";
import { answersAbout } from "./linked-answers.ts";
import type { Perception } from "./model.ts";
import type { Sense } from "./vocabulary.ts";

/** Questions of the bank that ask about a change, and what each answer says of it; others describe a state. */
const sensesByQuestion: Readonly<Record<string, Readonly<Record<string, Sense>>>> = {
  groupHelps: { more: "better", same: "same", less: "worse", dontKnow: "unknown" },
  groupDares: { more: "better", same: "same", less: "worse", dontKnow: "unknown" },
  workRuns: { better: "better", same: "same", worse: "worse", dontKnow: "unknown" },
};

/** Start of the id of a perception that comes from a questionnaire: nobody wrote it in the book, nobody removes it. */
const askedPrefix = "asked:";

export function isAsked({ id }: Pick<Perception, "id">): boolean {
  return id.startsWith(askedPrefix);
}

/**
 * What those who lead groups answered about an indicator once the training had begun, as perceptions of their function:
 * one for each answer that was given, however many gave it.
 */
export function askedPerceptions(
  plan: Plan | undefined,
  said: readonly SaidOfGroup[],
): readonly Perception[] {
  return (plan?.indicators ?? []).flatMap((indicator) => perceptionsOf(indicator, said));
}

function perceptionsOf(
  { id: indicator, sheet }: Plan["indicators"][number],
  said: readonly SaidOfGroup[],
): readonly Perception[] {
  return answersAbout(sheet, said).flatMap((line) => {
    const sense = senseOf(line);
    if (sense === undefined || line.moment === "before") return [];
    const day = parseDay(line.saidOn);
    return [
      {
        id: `${askedPrefix}${said.indexOf(line)}`,
        indicator,
        function: line.function,
        sense,
        words: spaced(
          askedWordsFr
            .replace("{question}", line.questionText)
            .replace("{answer}", line.answerText)
            .replace("{count}", String(line.count))
            .replace("{tellers}", String(line.tellers)),
        ),
        saidOn: day === undefined ? unknown : known(day),
      },
    ];
  });
}

function senseOf({ bankKey, answer }: SaidOfGroup): Sense | undefined {
  const senses = Object.hasOwn(sensesByQuestion, bankKey) ? sensesByQuestion[bankKey] : undefined;
  return senses !== undefined && Object.hasOwn(senses, answer) ? senses[answer] : undefined;
}
