import type { Day } from "../kernel/calendar.ts";
import { type Known, known } from "../kernel/known.ts";
import type { Decision, Milestone, Project, ProjectRisk } from "./model.ts";
import { dayOf } from "./project-course.ts";
import { actorOf, order } from "./project-facts.ts";

/** What a steering meeting leaves behind: who was there, what was decided and by whom disputed, whose move it is. */
export interface SteeringMinutes {
  readonly meeting: string;
  readonly day: Day;
  /** Actors that were there and still stand in the project. Who was not is not written down. */
  readonly attendees: readonly string[];
  readonly decisions: readonly Decision[];
  readonly milestones: readonly Milestone[];
  /** Noted that day, and closed that day. */
  readonly risksRaised: readonly ProjectRisk[];
  readonly risksClosed: readonly ProjectRisk[];
  readonly nextMeeting: Known<Day>;
}

/** The minutes of a meeting, from what was decided at it; undefined when the meeting is not in the project. */
export function steeringMinutes(project: Project, meeting: string): SteeringMinutes | undefined {
  const held = project.meetings.find(({ id }) => id === meeting);
  if (held === undefined) return undefined;
  const { day, attendees, nextMeeting } = held;
  return {
    meeting,
    day: dayOf(day),
    attendees: attendees.filter((id) => actorOf(project, id) !== undefined).toSorted(order),
    decisions: takenAt(project.decisions, meeting),
    milestones: takenAt(project.milestones, meeting),
    risksRaised: project.risks.filter((risk) => risk.day === day).toSorted(byId),
    risksClosed: project.risks
      .filter(({ closedOn }) => closedOn.known && closedOn.value === day)
      .toSorted(byId),
    nextMeeting: nextMeeting.known ? known(dayOf(nextMeeting.value)) : nextMeeting,
  };
}

function takenAt<Taken extends { readonly id: string; readonly meeting: string }>(
  list: readonly Taken[],
  meeting: string,
): readonly Taken[] {
  return list.filter((each) => each.meeting === meeting).toSorted(byId);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return order(one.id, other.id);
}
