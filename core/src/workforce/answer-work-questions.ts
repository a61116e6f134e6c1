import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { WorkforceStore } from "./ports.ts";
import type { JobFamilyAnswers } from "./work-knowledge.ts";

/** Keeps what someone who knows the work says of a job family; a new answer replaces the former one. */
export async function answerWorkQuestions(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
  command: JobFamilyAnswers,
): Promise<Result<JobFamilyAnswers, NotAllowed>> {
  if (!may(actor, "answerWorkQuestions")) return refuse(notAllowed);
  await house.workforce.saveWorkAnswers(command);
  return accept(command);
}
