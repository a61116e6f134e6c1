import type { Day } from "../kernel/calendar.ts";
import { attendanceMoves, councilMoves, fundingMoves, steeringMoves } from "./matter-moves.ts";
import type { MoveFacts } from "./move-facts.ts";
import { bareMove, type NextMove } from "./next-move.ts";
import { type Course, courseOf } from "./project-course.ts";
import {
  actorOf,
  datedSessions,
  firstHeld,
  isGroupTold,
  leadOf,
  sentRequests,
  waitingRequests,
} from "./project-facts.ts";

/** The next moves of a project on a day: those of its step first, then matter by matter. None once it has ended. */
export function nextMoves(project: MoveFacts, day: Day): readonly NextMove[] {
  const course = courseOf(project);
  if (course.ending !== undefined) return [];
  if (course.pause !== undefined) return pauseMoves(project, course, day);
  return [
    ...leadMoves(project, course),
    ...stepMoves(project, course, day),
    ...councilMoves(project, course, day),
    ...fundingMoves(project, day),
    ...attendanceMoves(project, day),
    ...steeringMoves(project, day),
  ];
}

/** A pause until a day leaves everybody in peace until that day. Without a day, somebody has to say. */
function pauseMoves(project: MoveFacts, { pause }: Course, day: Day): readonly NextMove[] {
  if (pause === undefined || (pause.until.known && pause.until.value > day)) return [];
  const since = pause.until.known ? pause.until.value : pause.since;
  return [{ ...bareMove, key: "decideResume", owner: leadOf(project), since }];
}

function leadMoves(project: MoveFacts, { since }: Course): readonly NextMove[] {
  if (actorOf(project, project.lead) !== undefined) return [];
  return [{ ...bareMove, key: "nameLead", owner: firstHeld(project, ["executive", "hr"]), since }];
}

function stepMoves(project: MoveFacts, course: Course, day: Day): readonly NextMove[] {
  const found = stepMove(project, course, day);
  return found === undefined ? [] : [{ ...bareMove, since: course.since, owner: leadOf(project), ...found }];
}

type StepMove = Pick<NextMove, "key"> & Partial<NextMove>;

function stepMove(project: MoveFacts, course: Course, day: Day): StepMove | undefined {
  switch (course.step) {
    case "idea":
      return isGroupTold(project) ? { key: "leaveIdea" } : tellGroup(project);
    case "diagnosis":
      if (project.diagnosis === "") return { key: "linkDiagnosis" };
      return isGroupTold(project) ? { key: "leaveDiagnosis" } : tellGroup(project);
    case "design":
      if (project.design === "") return { key: "linkDesign" };
      if (project.alternative === "")
        return { key: "chooseAlternative", owner: firstHeld(project, ["executive", "hr"]) };
      return { key: "leaveDesign" };
    case "fundingAsked":
      return fundedMove(project, day);
    case "planned":
      return plannedMove(project, day);
    case "running":
      return runningMove(project, day);
    case "evaluating":
      return { key: project.lessons.trim() === "" ? "tellLessons" : "closeProject" };
    case "closed":
    case "abandoned":
      return undefined;
  }
}

function tellGroup(project: MoveFacts): StepMove {
  return { key: "tellTargetGroup", owner: firstHeld(project, ["frontlineManager", "hr", "executive"]) };
}

function dateSessions(project: MoveFacts): StepMove {
  return { key: "dateSessions", owner: firstHeld(project, ["hr", "trainer", "trainingProvider"]) };
}

/** While a funder has the move, the step has none of its own. */
function fundedMove(project: MoveFacts, day: Day): StepMove | undefined {
  if (waitingRequests(project, day).length > 0) return undefined;
  const isRefused = sentRequests(project, day).every(
    ({ answer }) => answer.known && answer.value.kind === "refused",
  );
  if (isRefused || datedSessions(project).length > 0) return { key: "leaveFunding" };
  return dateSessions(project);
}

function plannedMove(project: MoveFacts, day: Day): StepMove | undefined {
  const [first] = datedSessions(project);
  if (first === undefined) return dateSessions(project);
  if (project.participants.length === 0) {
    const owner = firstHeld(project, ["hr", "frontlineManager", "executive"]);
    return { key: "listParticipants", owner, due: { known: true, value: first.on } };
  }
  return first.on <= day ? { key: "noteStart", since: first.on, about: [first.id] } : undefined;
}

function runningMove(project: MoveFacts, day: Day): StepMove | undefined {
  const last = datedSessions(project).at(-1);
  if (last === undefined) return dateSessions(project);
  return last.on < day ? { key: "startEvaluation", since: last.on } : undefined;
}
