import { type Questionnaire, questionnaireRoutes } from "../../../core/src/surveys/public.ts";
import { call } from "../http/call.ts";
import type { DocumentKeeper } from "../parts/document-keeper.ts";

/** Questionnaires kept by the server. */
export const questionnaireKeeper: DocumentKeeper<Questionnaire> = {
  list: (signal) => call(questionnaireRoutes.list, {}, signal),
  load: (questionnaire, signal) => call(questionnaireRoutes.view, { parameters: { questionnaire } }, signal),
  begin: (content) => call(questionnaireRoutes.begin, { query: {}, body: content }),
  save: (questionnaire, content, basedOnRevision) =>
    call(questionnaireRoutes.save, { parameters: { questionnaire }, body: { content, basedOnRevision } }),
  async remove(questionnaire) {
    await call(questionnaireRoutes.remove, { parameters: { questionnaire } });
  },
};
