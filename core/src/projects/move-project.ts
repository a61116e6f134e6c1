import type { Day } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project } from "./model.ts";
import type { Passage } from "./passage-model.ts";
import {
  type Course,
  type CourseFault,
  courseOf,
  dayOf,
  openEvents,
  type Pause,
  readCourse,
} from "./project-course.ts";
import { actorOf, datedSessions, isGroupTold, sentRequests } from "./project-facts.ts";
import type { ProjectEvent } from "./vocabulary.ts";

/** What a passage may lack, in the order it is told. */
export const missingFacts = [
  "lead",
  "targetGroup",
  "design",
  "alternative",
  "sentRequest",
  "datedSession",
  "participant",
  "startedSession",
  "endOfSessions",
  "lessons",
  "why",
  "laterDay",
] as const;
export type MissingFact = (typeof missingFacts)[number];

/**
 * Why the step of a project does not change, in order. `wrongStep`: not from where it stands; `open` says what is.
 * `paused`: it waits, and can only go on or be given up. `dayBefore`: dated before the last passage.
 * `notReady`: the next step's word would not be true yet; everything missing is told at once.
 */
export type ProjectMoveFault =
  | { readonly code: "wrongStep"; readonly open: readonly ProjectEvent[] }
  | { readonly code: "paused"; readonly pause: Pause }
  | { readonly code: "dayBefore"; readonly last: Day }
  | { readonly code: "notReady"; readonly missing: readonly MissingFact[] };

/**
 * Adds a passage to a project. A condition refuses only what would make the step's word untrue (a plan without a dated
 * session); what law or good practice asks besides is a next move, never a lock.
 */
export function moveProject(project: Project, passage: Passage): Result<Project, ProjectMoveFault> {
  const course = courseOf(project);
  const moved = { ...project, passages: [...project.passages, passage] };
  const after = readCourse(moved);
  if (!after.ok) return refuse(faultOf(after.refusal.code, project, course));
  const missing = missingFor(project, passage);
  return missing.length > 0 ? refuse({ code: "notReady", missing }) : accept(moved);
}

function faultOf(
  code: CourseFault["code"],
  { startedOn, passages }: Project,
  course: Course,
): ProjectMoveFault {
  if (code === "dayBefore") return { code, last: dayOf(passages.at(-1)?.day ?? startedOn) };
  if (course.pause !== undefined && code === "paused") return { code, pause: course.pause };
  return { code: "wrongStep", open: openEvents(course) };
}

/** What a passage lacks on its day, from the project alone; whether its step is open is not looked at. */
export function missingFor(project: Project, passage: Passage): readonly MissingFact[] {
  const needed = needsOf(passage);
  return missingFacts.filter((fact) => needed.includes(fact) && !isThere(fact, project, passage));
}

function needsOf(passage: Passage): readonly MissingFact[] {
  switch (passage.event) {
    case "startDiagnosis":
      return ["lead"];
    case "startDesign":
      return ["lead", "targetGroup"];
    case "askFunding":
      return ["design", "alternative", "sentRequest"];
    case "plan":
      return ["design", "alternative", "datedSession"];
    case "begin":
      return ["participant", "startedSession"];
    case "evaluate":
      return ["startedSession", "endOfSessions"];
    case "close":
      return ["lessons"];
    case "returnToDesign":
    case "closeWithoutEvaluation":
      return ["why"];
    case "abandon":
      return passage.because === "other" ? ["why"] : [];
    case "pause":
      return ["laterDay"];
    case "resumeTraining":
    case "resume":
    case "reopen":
      return [];
  }
}

function isThere(fact: MissingFact, project: Project, passage: Passage): boolean {
  const day = dayOf(passage.day);
  const sessions = datedSessions(project);
  switch (fact) {
    case "lead":
      return actorOf(project, project.lead) !== undefined;
    case "targetGroup":
      return isGroupTold(project);
    case "design":
      return project.design !== "";
    case "alternative":
      return project.alternative !== "";
    case "sentRequest":
      return sentRequests(project, day).length > 0;
    case "datedSession":
      return sessions.length > 0;
    case "participant":
      return project.participants.length > 0;
    case "startedSession":
      return sessions.some(({ on }) => on <= day);
    case "endOfSessions":
      return sessions.every(({ on }) => on <= day);
    case "lessons":
      return project.lessons.trim() !== "";
    case "why":
      return passage.words.trim() !== "";
    case "laterDay":
      return passage.event !== "pause" || !passage.until.known || passage.until.value > passage.day;
  }
}
