import type { Day } from "../../../core/src/kernel/calendar.ts";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { Decision, Milestone, Project } from "../../../core/src/projects/public.ts";

type Edit = (project: Project) => Project;

/** Most lines of each list that a meeting fills; the project refuses more. */
export const meetingsAtMost = 200;
export const decisionsAtMost = 400;
export const milestonesAtMost = 200;
export const risksAtMost = 100;

/** A meeting begins: it is in the project at once, so that nothing noted at it can be lost. */
export function beginMeeting(id: string, day: Day): Edit {
  return (project) => ({
    ...project,
    meetings: [...project.meetings, { id, day, attendees: [], nextMeeting: unknown }],
  });
}

/** Takes a meeting back; what it decided and agreed on stays in the project, without it. */
export function cancelMeeting(id: string): Edit {
  const free = <Taken extends { readonly meeting: string }>(taken: Taken): Taken =>
    taken.meeting === id ? { ...taken, meeting: "" } : taken;
  return (project) => ({
    ...project,
    meetings: project.meetings.filter((meeting) => meeting.id !== id),
    decisions: project.decisions.map(free),
    milestones: project.milestones.map(free),
  });
}

/** Puts somebody among those who are there, or takes them out. */
export function toggleAttendee(id: string, actor: string): Edit {
  return (project) => ({
    ...project,
    meetings: project.meetings.map((meeting) => {
      if (meeting.id !== id) return meeting;
      const isThere = meeting.attendees.includes(actor);
      const others = meeting.attendees.filter((each) => each !== actor);
      return { ...meeting, attendees: isThere ? others : [...others, actor] };
    }),
  });
}

export function setNextMeeting(id: string, nextMeeting: Known<string>): Edit {
  return (project) => ({
    ...project,
    meetings: project.meetings.map((meeting) => (meeting.id === id ? { ...meeting, nextMeeting } : meeting)),
  });
}

export function setMeetingDay(id: string, day: string): Edit {
  return (project) => ({
    ...project,
    meetings: project.meetings.map((meeting) => (meeting.id === id ? { ...meeting, day } : meeting)),
  });
}

export function addDecision(decision: Decision): Edit {
  return (project) => ({ ...project, decisions: [...project.decisions, decision] });
}

export function patchDecision(id: string, patch: Partial<Decision>): Edit {
  return (project) => ({
    ...project,
    decisions: project.decisions.map((each) => (each.id === id ? { ...each, ...patch } : each)),
  });
}

export function removeDecision(id: string): Edit {
  return (project) => ({ ...project, decisions: project.decisions.filter((each) => each.id !== id) });
}

export function addMilestone(milestone: Milestone): Edit {
  return (project) => ({ ...project, milestones: [...project.milestones, milestone] });
}

export function removeMilestone(id: string): Edit {
  return (project) => ({ ...project, milestones: project.milestones.filter((each) => each.id !== id) });
}

export function raiseRisk(id: string, day: string, words: string): Edit {
  return (project) => ({
    ...project,
    risks: [...project.risks, { id, day, words, owner: "", closedOn: unknown }],
  });
}

export function closeRisk(id: string, day: string): Edit {
  return (project) => ({
    ...project,
    risks: project.risks.map((risk) => (risk.id === id ? { ...risk, closedOn: known(day) } : risk)),
  });
}

/** Decisions that hold every word looked for, the last first; without accents or capitals. */
export function findDecisions(
  { decisions }: Pick<Project, "decisions">,
  sought: string,
): readonly Decision[] {
  const words = plain(sought)
    .split(/\s+/)
    .filter((word) => word !== "");
  return decisions
    .filter((decision) => {
      const text = plain([decision.words, ...decision.dissent.map((each) => each.words)].join(" "));
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLocaleLowerCase("fr-FR");
}
