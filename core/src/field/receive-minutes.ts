import { type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { ProjectStore } from "../projects/index.ts";
import { type ChangeProjectFault, changeProject } from "./change-project.ts";
import { actorOfLink, addEffort, dayTold } from "./effort-lines.ts";
import type { Submission, WeeklyEffort } from "./model.ts";
import { type Receipt, type ReceiveOnceFault, type ReceivingHouse, receiveOnce } from "./receive-once.ts";

export type ReceiveMinutesFault = ReceiveOnceFault | ChangeProjectFault;

/** Adds the minutes of a week to the ledger of design effort, under the function of the link. */
export async function receiveMinutes(
  house: ReceivingHouse & { readonly projects: ProjectStore },
  link: OpenedLink,
  submission: Submission<WeeklyEffort>,
): Promise<Result<Receipt, ReceiveMinutesFault>> {
  const { id, day: given, lines } = submission.content;
  const day = dayTold(given, house.clock.today());
  const act = () =>
    changeProject<ReceiveMinutesFault>(house, link, (project) => {
      const actor = actorOfLink(project, link.subject);
      if (actor === undefined) return refuse({ code: "projectGone" });
      const spent = lines.map(({ kind, minutes }, index) => ({
        id: `${id}-${index}`,
        kind,
        minutes,
        day,
        gesture: "weekly" as const,
      }));
      return addEffort(project, actor, spent);
    });
  return receiveOnce(house, link, submission, { useCase: "giveMinutesByLink", act });
}
