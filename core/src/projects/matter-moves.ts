import type { Day } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import type { Milestone } from "./model.ts";
import type { MoveFacts } from "./move-facts.ts";
import { bareMove, type NextMove } from "./next-move.ts";
import { type Course, dayOf } from "./project-course.ts";
import {
  actorOf,
  actorOrHeld,
  answererOf,
  datedSessions,
  firstHeld,
  isInformed,
  lastMeeting,
  leadOf,
  order,
  partyOf,
  waitingRequests,
} from "./project-facts.ts";
import { consultationTopics, type ProjectStep } from "./vocabulary.ts";

/** Steps from which the works council is to be told, before what is planned is done. */
const councilSteps: readonly ProjectStep[] = ["design", "fundingAsked", "planned", "running"];

/** What the works council is told, and the opinion it gives. A company without one is not asked again. */
export function councilMoves(project: MoveFacts, course: Course, day: Day): readonly NextMove[] {
  const { exists, consultations } = project.worksCouncil;
  if (!councilSteps.includes(course.step)) return [];
  const owner = firstHeld(project, ["executive", "hr"]);
  if (!exists.known) return [{ ...bareMove, key: "askCouncil", owner, since: course.since }];
  if (!exists.value) return [];
  const untold = consultationTopics.filter(
    (topic) => !consultations.some((each) => each.about === topic && isInformed(each, day)),
  );
  const [start] = datedSessions(project);
  const due = start === undefined ? unknown : ({ known: true, value: start.on } as const);
  const inform = {
    ...bareMove,
    key: untold.includes("plan") ? "informCouncil" : "informCouncilOfMethods",
    owner,
    since: course.since,
    due,
    about: untold,
  } as const;
  const opinions = consultations.flatMap(({ id, informedOn, opinion }) =>
    informedOn.known && informedOn.value <= day && !opinion.known
      ? [{ id, on: dayOf(informedOn.value) }]
      : [],
  );
  const give = opinions
    .toSorted((one, other) => order(one.on, other.on) || order(one.id, other.id))
    .map(({ id, on }) => {
      const council = partyOf(project, "worksCouncil");
      return { ...bareMove, key: "giveOpinion", owner: council, since: on, about: [id] } as const;
    });
  return untold.length === 0 ? give : [inform, ...give];
}

/** What funders have not answered yet. */
export function fundingMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  return waitingRequests(project, day).map((request) => ({
    ...bareMove,
    key: "answerFunding",
    owner: answererOf(project, request),
    since: request.on,
    about: [request.id],
  }));
}

/** Sessions whose attendance is not noted for everybody, by who leads them. */
export function attendanceMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  const open = datedSessions(project).filter(({ on, attendance }) => {
    const noted = new Set(attendance.map(({ participant }) => participant));
    return on <= day && project.participants.some(({ id }) => !noted.has(id));
  });
  const leaders = [...new Set(open.map(({ leader }) => actorOf(project, leader)?.id ?? ""))];
  return leaders.flatMap((leader) => {
    const own = open.filter((session) => (actorOf(project, session.leader)?.id ?? "") === leader);
    const [first] = own;
    if (first === undefined) return [];
    const owner = actorOrHeld(project, leader, ["trainer", "trainingProvider", "workplaceTutor"]);
    return [{ ...bareMove, key: "noteAttendance", owner, since: first.on, about: own.map(({ id }) => id) }];
  });
}

/** Milestones, risks and the next meeting. */
export function steeringMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  return [...milestoneMoves(project, day), ...riskMoves(project, day), ...meetingMoves(project, day)];
}

/** Milestones set by a day and still open, those due first first; those without a day last. */
export function openMilestones({ milestones }: MoveFacts, day: Day): readonly Milestone[] {
  const dueOf = ({ due }: Milestone) => (due.known ? due.value : "9999-12-31");
  return milestones
    .filter(({ setOn, state }) => setOn <= day && state.kind === "open")
    .toSorted((one, other) => order(dueOf(one), dueOf(other)) || order(one.id, other.id));
}

function milestoneMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  return openMilestones(project, day).map(({ id, label, setOn, due, owner }) => {
    const actor = actorOf(project, owner);
    return {
      key: actor === undefined ? "nameMilestoneOwner" : "milestone",
      owner: actor === undefined ? leadOf(project) : { kind: actor.kind, actors: [actor.id] },
      since: dayOf(setOn),
      due: due.known ? { known: true, value: dayOf(due.value) } : due,
      about: [id],
      label,
    };
  });
}

function riskMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  return project.risks
    .filter((risk) => risk.day <= day && !(risk.closedOn.known && risk.closedOn.value <= day))
    .toSorted((one, other) => order(one.day, other.day) || order(one.id, other.id))
    .map(({ id, day: since, words, owner }) => ({
      ...bareMove,
      key: "talkAboutRisk",
      owner: actorOf(project, owner) === undefined ? leadOf(project) : actorOrHeld(project, owner, ["hr"]),
      since: dayOf(since),
      about: [id],
      label: words,
    }));
}

/** The meeting set by the last one, once its day has come. */
function meetingMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  const last = lastMeeting(project, day);
  if (last === undefined || !last.nextMeeting.known || last.nextMeeting.value > day) return [];
  const since = dayOf(last.nextMeeting.value);
  return [{ ...bareMove, key: "holdMeeting", owner: leadOf(project), since }];
}
