import { sql } from "kysely";
import type { Role } from "../../../core/src/access/index.ts";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import type { GroupAnswers, ReleasedWave } from "../../../core/src/answers/public.ts";
import { groupAnswersSchema, releasedWaveSchema } from "../../../core/src/answers/released-wave.ts";
import { waveRoutes } from "../../../core/src/surveys/index.ts";
import { questionnaireOf, questionOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import type { TestApp } from "../test-app.ts";
import { fieldsOf, openTestWave, type TestWave } from "./wave.contract.ts";

/** Two questions, of which one is sensitive when it is wished. */
export const twoQuestions = (isSensitive = false) =>
  questionnaireOf({
    questions: [
      questionOf({ id: "sees", text: { fr: "Voyez-vous une suite ici ?" } }),
      questionOf({ id: "health", text: { fr: "Votre travail vous fait-il mal ?" }, isSensitive }),
    ],
  });

/** Somebody who was asked: their attributes, and what they gave; "" for no answer at all. */
export interface Respondent {
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly sees: string;
}

export interface ReleasedTestWave extends TestWave {
  release(): Promise<ReleasedWave>;
  ofPeople(label: string, people: Iterable<string>): Promise<GroupAnswers>;
}

const parameters = { wave: "wave-1" };

/** A wave that these people answered over HTTP, in an order of their own, closed over HTTP. */
export async function answeredWave(
  world: TestApp,
  people: readonly Respondent[],
  { isSensitive = false, inOrder = people }: { isSensitive?: boolean; inOrder?: readonly Respondent[] } = {},
): Promise<ReleasedTestWave> {
  const invited = people.map(({ key, attributes }) => ({ key, attributes }));
  const wave = await openTestWave(world, people.length, {
    questionnaire: twoQuestions(isSensitive),
    invited,
  });
  const tokenOf = new Map(wave.made.map(({ key, token }) => [key, token]));
  for (const [index, { key, sees }] of inOrder.entries()) {
    if (sees === "") continue;
    await wave.post(tokenOf.get(key) ?? "", fieldsOf(index, { "q-sees": sees, "q-health": "no" }));
  }
  await world.send(wave.actor, waveRoutes.close, { parameters });
  return {
    ...wave,
    release: async () =>
      releasedWaveSchema.parse((await world.send(wave.actor, answerRoutes.released, { parameters })).json()),
    async ofPeople(label, keys) {
      const body = { kind: "people", label, people: [...keys] };
      const answer = await world.send(wave.actor, answerRoutes.ofGroup, { parameters, body });
      return groupAnswersSchema.parse(answer.json());
    },
  };
}

/** Gives the local account these roles in the organisation of a wave, and no other. */
export async function readAs(world: TestApp, { actor }: TestWave, ...roles: readonly Role[]): Promise<void> {
  const { kysely } = world.house.database;
  await sql`DELETE FROM membership WHERE organisation_id = ${actor.organisation}`.execute(kysely);
  for (const role of roles) {
    await sql`INSERT INTO membership VALUES (${actor.organisation}, ${actor.account}, ${role})`.execute(
      kysely,
    );
  }
}
