import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "./ports.ts";
import { type ProjectSummary, summaryOf } from "./project-summary.ts";

/** The projects of the organisation and whose move each is today, the one saved last first. */
export async function listProjects(
  house: { readonly projects: ProjectStore; readonly clock: Clock },
  actor: Actor,
): Promise<Result<readonly ProjectSummary[], NotAllowed>> {
  if (!may(actor, "viewProjects")) return refuse(notAllowed);
  const today = house.clock.today();
  const listed = await house.projects.list();
  return accept(listed.map((each) => summaryOf(each, today)));
}
