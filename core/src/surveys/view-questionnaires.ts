import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptQuestionnaire, QuestionnaireStore, QuestionnaireSummary } from "./ports.ts";

interface ViewingHouse {
  readonly questionnaires: QuestionnaireStore;
}

/** The questionnaires of the organisation, the one saved last first. */
export async function listQuestionnaires(
  { questionnaires }: ViewingHouse,
  actor: Actor,
): Promise<Result<readonly QuestionnaireSummary[], NotAllowed>> {
  if (!may(actor, "viewQuestionnaires")) return refuse(notAllowed);
  return accept(await questionnaires.list());
}

/** In order of precedence. */
export type ViewQuestionnaireRefusal = NotAllowed | { readonly code: "unknownDocument" };

export async function viewQuestionnaire(
  { questionnaires }: ViewingHouse,
  actor: Actor,
  query: { readonly questionnaire: string },
): Promise<Result<KeptQuestionnaire, ViewQuestionnaireRefusal>> {
  if (!may(actor, "viewQuestionnaires")) return refuse(notAllowed);
  const kept = await questionnaires.find(query.questionnaire);
  return kept === undefined ? refuse({ code: "unknownDocument" }) : accept(kept);
}

/** Deletes what is being written. The versions that waves ask stay with the waves. */
export async function removeQuestionnaire(
  { questionnaires }: ViewingHouse,
  actor: Actor,
  command: { readonly questionnaire: string },
): Promise<Result<{ readonly removed: true }, ViewQuestionnaireRefusal>> {
  if (!may(actor, "removeQuestionnaire")) return refuse(notAllowed);
  const removed = await questionnaires.remove(command.questionnaire);
  return removed ? accept({ removed }) : refuse({ code: "unknownDocument" });
}
