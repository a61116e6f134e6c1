import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { Project, SteeringMeeting } from "./model.ts";
import type { NextMove, NextMoveKey } from "./next-move.ts";
import { nextMoves } from "./next-moves.ts";
import { dayOf } from "./project-course.ts";
import { lastMeeting } from "./project-facts.ts";
import { readStall, type StallReading } from "./read-stall.ts";
import { type Trace, type TraceKind, traceKinds, tracesOf } from "./traces.ts";

/** What moved, of one kind, since the last meeting. */
export interface MovedPoint {
  readonly kind: TraceKind;
  readonly count: number;
  readonly from: Day;
  readonly to: Day;
  readonly about: readonly string[];
  /** The last ones' words, three at most. */
  readonly labels: readonly string[];
}

/** What a steering meeting looks at in five minutes: one for what moved, three to decide, one for whose move it is. */
export interface SteeringAgenda {
  /** The last meeting; unknown before the first. */
  readonly since: Known<Day>;
  readonly moved: readonly MovedPoint[];
  /** Three at most: a minute each. */
  readonly toDecide: readonly NextMove[];
  /** Decisions that wait for the next meeting. */
  readonly decidedLater: number;
  /** The other next moves. */
  readonly waiting: readonly NextMove[];
  readonly stall: StallReading;
}

const decisionsAtMost = 3;
const labelsAtMost = 3;

/** Moves that are for the meeting to decide, in the order they are taken. The others only need their owner. */
const forTheMeeting: readonly NextMoveKey[] = [
  "decideResume",
  "nameLead",
  "chooseAlternative",
  "leaveFunding",
  "talkAboutRisk",
  "nameMilestoneOwner",
  "leaveDesign",
  "leaveDiagnosis",
  "leaveIdea",
  "noteStart",
  "startEvaluation",
  "closeProject",
  "askCouncil",
];

/** Told elsewhere on the page (the meeting itself), or too fine for five minutes (each line of the ledger). */
const untold: readonly TraceKind[] = ["meeting", "effort"];

/** The agenda of the next steering meeting, made of what moved since the last one. Nobody has to prepare it. */
export function steeringAgenda(project: Project, day: Day): SteeringAgenda {
  const last = lastMeeting(project, day);
  const moves = nextMoves(project, day);
  const decisions = forTheMeeting.flatMap((key) => moves.filter((move) => move.key === key));
  return {
    since: last === undefined ? unknown : known(dayOf(last.day)),
    moved: movedSince(tracesOf(project, day), last),
    toDecide: decisions.slice(0, decisionsAtMost),
    decidedLater: Math.max(0, decisions.length - decisionsAtMost),
    waiting: moves.filter((move) => !decisions.includes(move)),
    stall: readStall(project, day),
  };
}

/** The agenda of a meeting under way: what it takes itself is not what moved before it. */
export function agendaOfMeeting(project: Project, { id, day }: SteeringMeeting): SteeringAgenda {
  const isBefore = ({ meeting }: { readonly meeting: string }) => meeting !== id;
  const before = {
    ...project,
    meetings: project.meetings.filter((meeting) => meeting.id !== id),
    decisions: project.decisions.filter(isBefore),
    milestones: project.milestones.filter(isBefore),
  };
  return steeringAgenda(before, dayOf(day));
}

/**
 * What is dated on the day of the last meeting is told again unless that meeting took it: rather twice than never.
 */
function movedSince(
  traces: readonly Trace[],
  last: { readonly id: string; readonly day: string } | undefined,
): readonly MovedPoint[] {
  const moved = traces.filter(
    ({ kind, day, meeting }) =>
      !untold.includes(kind) && (last === undefined || (day >= last.day && meeting !== last.id)),
  );
  return movedPoints(moved);
}

/** Traces told together, kind by kind. */
export function movedPoints(moved: readonly Trace[]): readonly MovedPoint[] {
  return traceKinds.flatMap((kind) => {
    const own = moved.filter((trace) => trace.kind === kind);
    const [first, end] = [own[0], own.at(-1)];
    if (first === undefined || end === undefined) return [];
    const labels = own.map(({ label }) => label).filter((label) => label !== "");
    const about = own.map((trace) => trace.about);
    return [
      { kind, count: own.length, from: first.day, to: end.day, about, labels: labels.slice(-labelsAtMost) },
    ];
  });
}
