import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { FirmStore, KeptFirm, ProjectShelf, SharedShelf } from "./ports.ts";
import { tellProjects } from "./tell-project.ts";
import type { ToldProject } from "./told-project.ts";

/** The firms of a portfolio, and what a call needs to know of the projects, shared ones included, as of a day. */
export interface ViewedPortfolio {
  /** Whose portfolio it is: what waits on a device is sent to it and to no other. */
  readonly organisation: string;
  readonly day: Day;
  readonly firms: readonly KeptFirm[];
  readonly projects: readonly ToldProject[];
}

/** What a portfolio is put together from. */
interface PortfolioHouse {
  readonly firms: FirmStore;
  readonly projectShelf: ProjectShelf;
  readonly shares: SharedShelf;
  readonly clock: Clock;
}

/** The whole portfolio of an organisation, with the projects that others share with it. */
export async function viewPortfolio(
  house: PortfolioHouse,
  actor: Actor,
): Promise<Result<ViewedPortfolio, NotAllowed>> {
  if (!may(actor, "viewPortfolio")) return refuse(notAllowed);
  const day = house.clock.today();
  const firms = await house.firms.all();
  const own = await house.projectShelf.wholeProjects();
  const shared = may(actor, "viewSharedProjects") ? await house.shares.projects(day) : [];
  const projects = [
    ...tellProjects(
      own.map((each) => ({ ...each, sharedBy: "" })),
      day,
    ),
    // A share's id names its project: two organisations may use the same one.
    ...tellProjects(
      shared.map(({ share, project }) => ({ id: share.id, project, sharedBy: share.owner.name })),
      day,
    ),
  ];
  return accept({ organisation: actor.organisation, day, firms, projects });
}
