import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type Audience,
  type QuestionnaireStore,
  questionnaireSchema,
  type WaveMoment,
} from "../../../core/src/surveys/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** What a line of the list tells of a questionnaire. */
interface QuestionnaireLinks {
  readonly audience: Audience;
  readonly moment: WaveMoment;
  readonly questions: number;
}

/** The questionnaires of the actor's organisation, and the versions of them that were frozen. */
export function openQuestionnaireStore({ kysely }: Transaction, { organisation }: Actor): QuestionnaireStore {
  const links = sql<QuestionnaireLinks>`jsonb_build_object(
    'audience', content ->> 'audience',
    'moment', content ->> 'moment',
    'questions', jsonb_array_length(content -> 'questions'))`;
  const place = { kysely, table: "survey_questionnaire", organisation, links };
  const ownVersions = (questionnaire: string) =>
    kysely
      .selectFrom("survey_questionnaire_version")
      .select("content")
      .where("organisation_id", "=", organisation)
      .where("questionnaire_id", "=", questionnaire);
  return {
    ...openDocuments(place, (content) => questionnaireSchema.parse(content)),

    async latestVersion(questionnaire) {
      const row = await ownVersions(questionnaire).orderBy("version", "desc").limit(1).executeTakeFirst();
      return row === undefined ? undefined : questionnaireSchema.parse(row.content);
    },

    async findVersion(questionnaire, version) {
      const row = await ownVersions(questionnaire).where("version", "=", version).executeTakeFirst();
      return row === undefined ? undefined : questionnaireSchema.parse(row.content);
    },

    async addVersion(frozen) {
      await kysely
        .insertInto("survey_questionnaire_version")
        .values({
          organisation_id: organisation,
          questionnaire_id: frozen.id,
          version: frozen.version,
          content: JSON.stringify(frozen),
        })
        .execute();
    },
  };
}
