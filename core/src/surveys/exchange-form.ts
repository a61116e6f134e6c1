import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { FormFiles, ReadForm } from "./form-remarks.ts";
import type { QuestionnaireStore } from "./ports.ts";
import type { ViewQuestionnaireRefusal } from "./view-questionnaires.ts";

/** Reads a questionnaire from a workbook of another tool, and keeps nothing. */
export async function readForm(
  { formFiles }: { readonly formFiles: FormFiles },
  actor: Actor,
  { bytes, signal }: { readonly bytes: () => Promise<Uint8Array>; readonly signal: AbortSignal },
): Promise<Result<ReadForm, NotAllowed>> {
  if (!may(actor, "editQuestionnaire")) return refuse(notAllowed);
  return accept(await formFiles.read(await bytes(), signal));
}

/** A questionnaire as a workbook for other tools. */
export interface WrittenForm {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Writes a questionnaire as a workbook for other tools. */
export async function writeForm(
  house: { readonly questionnaires: QuestionnaireStore; readonly formFiles: FormFiles },
  actor: Actor,
  { questionnaire: id }: { readonly questionnaire: string },
): Promise<Result<WrittenForm, ViewQuestionnaireRefusal>> {
  if (!may(actor, "viewQuestionnaires")) return refuse(notAllowed);
  const kept = await house.questionnaires.find(id);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const bytes = await house.formFiles.write(kept.content);
  return accept({
    name: `questionnaire-v${kept.revision}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes,
  });
}
