import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptQuestionnaire, QuestionnaireStore } from "./ports.ts";
import type { Questionnaire } from "./questionnaire-model.ts";

export interface BeginQuestionnaire {
  readonly content: Questionnaire;
  /** Chosen by who begins: beginning again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole questionnaire anew; `basedOnRevision` is the one that was on screen. */
export interface SaveQuestionnaire {
  readonly content: Questionnaire;
  readonly questionnaire: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveQuestionnaireRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly questionnaires: QuestionnaireStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new questionnaire, to be written and changed at will: only the versions that waves ask are frozen. */
export async function beginQuestionnaire(
  house: SavingHouse,
  actor: Actor,
  command: BeginQuestionnaire,
): Promise<Result<KeptQuestionnaire, NotAllowed>> {
  if (!may(actor, "editQuestionnaire")) return refuse(notAllowed);
  const id = command.id ?? house.ids.next();
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: { ...command.content, id } };
  return accept(await beginOnce(house.questionnaires, { ...signed, id, revision: 1 }, command.id));
}

/** Keeps the next revision, whole. What waves already ask does not change. */
export async function saveQuestionnaire(
  house: SavingHouse,
  actor: Actor,
  { questionnaire: id, content, basedOnRevision }: SaveQuestionnaire,
): Promise<Result<KeptQuestionnaire, SaveQuestionnaireRefusal>> {
  if (!may(actor, "editQuestionnaire")) return refuse(notAllowed);
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: { ...content, id } };
  const kept = { ...signed, id, revision: basedOnRevision + 1 };
  const outcome = await house.questionnaires.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
