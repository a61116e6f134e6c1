import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { nextDate, nextMoves, type Project, readStep } from "../projects/index.ts";
import type { SharedProject, ShareStore } from "./ports.ts";
import type { SharedStanding } from "./program-model.ts";

/** Where the projects that others share with this organisation stand, in facts that name no person. */
export async function viewSharedStandings(
  house: { readonly shares: Pick<ShareStore, "projects">; readonly clock: Clock },
  actor: Actor,
): Promise<Result<readonly SharedStanding[], NotAllowed>> {
  if (!may(actor, "viewSharedStandings")) return refuse(notAllowed);
  const today = house.clock.today();
  return accept((await house.shares.projects(today)).map((each) => standingOf(each, today)));
}

function standingOf({ share, revision, project }: SharedProject, today: Day): SharedStanding {
  const [move] = nextMoves(project, today);
  const date = nextDate(project, today);
  return {
    share: share.id,
    owner: share.owner,
    role: share.role,
    purpose: share.purpose,
    until: share.until,
    revision,
    label: project.label,
    company: project.company.name,
    ...readStep(project),
    move: move === undefined ? null : { key: move.key, count: move.about.length, function: move.owner.kind },
    nextDay: date.known ? date.value : null,
    milestones: project.milestones.map(({ id, label, due, owner, state }) => ({
      id,
      label,
      due: due.known ? due.value : null,
      function: functionOf(project, owner),
      state: state.kind,
      day: state.kind === "open" ? null : state.day,
    })),
  };
}

function functionOf({ actors }: Project, id: string): string {
  return actors.find((actor) => actor.id === id)?.kind ?? "";
}
