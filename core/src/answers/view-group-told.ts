import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { InvitedWave, Question } from "../surveys/index.ts";
import { countGroup } from "./count-group.ts";
import { answersOffered } from "./counted-questions.ts";
import { endPastWaves } from "./end-wave.ts";
import { functionAsked, type GroupRecord, type GroupTold, type LeaderFunction } from "./group-model.ts";
import { frenchOf, openQuestionsOf, textOfAnswer } from "./release-question.ts";
import type { ReleasingHouse } from "./view-released-answers.ts";

/** In order of precedence. `waveOpen`: it still takes answers, and nothing of them is shown before its end. */
export type ViewGroupToldRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "waveOpen" };

/**
 * What a function said of its group in a closed wave. For the organisation alone: who answered was told that those who
 * lead the project and the representatives would read it, and no partner was named.
 */
export async function viewGroupTold(
  house: ReleasingHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<GroupTold, ViewGroupToldRefusal>> {
  if (!may(actor, "viewReleasedAnswers")) return refuse(notAllowed);
  const found = await house.invitedWaves.find(id);
  if (found === undefined || functionAsked(found) === undefined || actor.share !== undefined)
    return refuse({ code: "unknownWave" });
  const isEnded = found.state === "open" && (await endPastWaves(house, found.project));
  const wave = isEnded ? await house.invitedWaves.find(id) : found;
  if (wave?.state !== "closed") return refuse({ code: "waveOpen" });
  const record = await recordOf(house, wave);
  return record === undefined ? refuse({ code: "unknownWave" }) : accept(toldOf(wave, record));
}

/** What was said of a question by one function, answer by answer, for pages of other rooms. */
export interface SaidOfGroup {
  readonly function: LeaderFunction;
  readonly moment: InvitedWave["moment"];
  readonly saidOn: string;
  readonly topic: Question["topic"];
  readonly bankKey: string;
  readonly questionText: string;
  readonly answer: string;
  readonly answerText: string;
  readonly count: number;
  readonly tellers: number;
}

/** Everything that those who lead groups said in the closed waves of a project; none to who may not see it. */
export async function saidOfGroups(
  house: ReleasingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<readonly SaidOfGroup[]> {
  if (!may(actor, "viewReleasedAnswers") || actor.share !== undefined) return [];
  await endPastWaves(house, project);
  const said: SaidOfGroup[] = [];
  for (const { id, content } of await house.waves.listOf(project)) {
    if (content.state.kind !== "closed") continue;
    const wave = await house.invitedWaves.find(id);
    const record = wave === undefined ? undefined : await recordOf(house, wave);
    if (wave !== undefined && record !== undefined) said.push(...linesOf(wave, record));
  }
  return said;
}

/** Counted now when the wave closed in a way that did not count it. */
async function recordOf(house: ReleasingHouse, wave: InvitedWave): Promise<GroupRecord | undefined> {
  if (functionAsked(wave) === undefined) return undefined;
  const { groups } = house.answers;
  const before = await groups.findRecord(wave.id);
  if (before !== undefined) return before;
  await countGroup(house, wave);
  return groups.findRecord(wave.id);
}

function linesOf({ questionnaire, moment }: InvitedWave, record: GroupRecord): readonly SaidOfGroup[] {
  const { function: asked, saidOn, tellers } = record;
  return questionnaire.questions.flatMap((question) => {
    const { topic, bankKey } = question;
    const about = { function: asked, moment, saidOn, tellers, topic, bankKey };
    return countsOf(question, record).flatMap(({ answer, text: answerText, count }) =>
      count === 0 ? [] : [{ ...about, questionText: frenchOf(question.text), answer, answerText, count }],
    );
  });
}

function toldOf(wave: InvitedWave, record: GroupRecord): GroupTold {
  const { id, label, moment, audience, invited, questionnaire } = wave;
  const { tellers, saidOn, texts } = record;
  return {
    wave: id,
    label,
    moment,
    audience,
    asked: invited.length,
    tellers,
    saidOn,
    questions: questionnaire.questions.flatMap((question) =>
      question.kind === "words"
        ? []
        : [
            {
              question: question.id,
              questionText: frenchOf(question.text),
              isIndicator: question.isIndicator,
              counts: countsOf(question, record),
            },
          ],
    ),
    openQuestions: openQuestionsOf(questionnaire),
    words: questionnaire.questions.flatMap((question) => {
      const shown = texts.find((text) => text.question === question.id);
      if (shown === undefined) return [];
      return [{ ...shown, question: question.id, questionText: frenchOf(question.text) }];
    }),
  };
}

function countsOf(question: Question, { questions }: GroupRecord) {
  const counted = questions.find((each) => each.question === question.id);
  if (counted === undefined) return [];
  return answersOffered(question).map((answer) => ({
    answer,
    text: textOfAnswer(question, answer),
    count: counted.counts[answer] ?? 0,
  }));
}
