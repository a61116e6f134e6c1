import type { Day } from "../kernel/calendar.ts";
import {
  courseOf,
  type NextMove,
  nextMoves,
  type Party,
  type PortfolioReason,
  type Project,
  sortPortfolio,
  tracesOf,
} from "../projects/index.ts";
import type { ToldMove, ToldProject, ToldReason } from "./told-project.ts";

/** Moves told of a project: more would not be said in one call. */
const movesAtMost = 5;
/** Things that happened, told of a project: several months of most. */
const tracesAtMost = 12;

/** What a project is told from. */
export interface ProjectToTell {
  readonly id: string;
  readonly project: Project;
  /** Name of the organisation that shares it; "" for one of the organisation's own. */
  readonly sharedBy: string;
}

/** Each project as a portfolio tells it on a day. */
export function tellProjects(projects: readonly ProjectToTell[], day: Day): readonly ToldProject[] {
  const entryById = new Map(sortPortfolio(projects, day).map((entry) => [entry.id, entry]));
  return projects.map((each) => {
    const entry = entryById.get(each.id);
    if (entry === undefined) throw new Error("invalid portfolio; every project has its entry");
    const { id, project, sharedBy } = each;
    const { step, since } = courseOf(project);
    const moves = nextMoves(project, day);
    const { headcount } = entry;
    return {
      id,
      sharedBy,
      label: project.label,
      company: project.company.name,
      ...(headcount.known ? { headcount: headcount.value } : {}),
      pile: entry.pile,
      reasons: entry.reasons.map(tellReason),
      ...(entry.call.known
        ? { call: { whom: tellParty(project, entry.call.value.whom), about: entry.call.value.about } }
        : {}),
      orderedBy: entry.orderedBy,
      step,
      since,
      participants: project.participants.length,
      moves: moves.slice(0, movesAtMost).map((move) => tellMove(project, move)),
      moveCount: moves.length,
      traces: tracesOf(project, day)
        .slice(-tracesAtMost)
        .toReversed()
        .map(({ kind, day: on, label }) => ({ kind, day: on, label: label.slice(0, 200) })),
    };
  });
}

function tellMove(project: Project, { key, label, about, owner, since, due }: NextMove): ToldMove {
  const told = { key, label, count: about.length, owner: tellParty(project, owner), since };
  return due.known ? { ...told, due: due.value } : told;
}

function tellParty({ actors }: Project, { kind, actors: ids }: Party): ToldMove["owner"] {
  const names = ids.flatMap((id) => {
    const name = actors.find((actor) => actor.id === id)?.name.trim() ?? "";
    return name === "" ? [] : [name];
  });
  return { kind, names };
}

function tellReason(reason: PortfolioReason): ToldReason {
  switch (reason.kind) {
    case "startNear": {
      const { kind, day, days, missing } = reason;
      return { kind, day, days, gaps: missing };
    }
    case "fundingSilent": {
      const { kind, day, days } = reason;
      return { kind, day, days };
    }
    case "movesWaiting": {
      const { kind, count, first } = reason;
      return { kind, count, move: first.key, label: first.label };
    }
    case "paused":
    case "atStep": {
      const { kind, since: day } = reason;
      return kind === "atStep" ? { kind, day, step: reason.step } : { kind, day };
    }
    case "ended": {
      const { kind, event, because } = reason;
      return because.known ? { kind, ending: event, because: because.value } : { kind, ending: event };
    }
    case "lessons":
      return { kind: reason.kind, isTold: reason.areTold };
    default:
      return reason;
  }
}
