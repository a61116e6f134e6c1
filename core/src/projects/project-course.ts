import type { Day } from "../kernel/calendar.ts";
import type { Known } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Passage } from "./passage-model.ts";
import { type ProjectEvent, type ProjectStep, projectEvents } from "./vocabulary.ts";

/** Steps in which somebody has something to do. */
export type LiveStep = Exclude<ProjectStep, "closed" | "abandoned">;

/** Where a project stands, read from everything that happened to it. */
export interface Course {
  readonly step: ProjectStep;
  /** The day it entered the step. */
  readonly since: Day;
  /** The last live step: the step itself, or the one it ended from. */
  readonly liveStep: LiveStep;
  readonly pause: Pause | undefined;
  /** What ended it; undefined while it lives. */
  readonly ending: Passage | undefined;
}

export interface Pause {
  readonly since: Day;
  /** The day somebody looks at it again; unknown when nobody said. */
  readonly until: Known<Day>;
}

/** Why the passage at this place does not follow from those before it, in the order they are looked at. */
export interface CourseFault {
  readonly code: "wrongStep" | "paused" | "dayBefore";
  readonly passage: number;
}

/** What the course of a project is read from. */
export interface CourseFacts {
  readonly startedOn: string;
  readonly passages: readonly Passage[];
}

const liveSteps: readonly LiveStep[] = [
  "idea",
  "diagnosis",
  "design",
  "fundingAsked",
  "planned",
  "running",
  "evaluating",
];

/** Where each event leads, from where. `same`: the step does not change. `back`: the live step it ended from. */
const transitions: Readonly<
  Record<ProjectEvent, { readonly from: readonly ProjectStep[]; readonly to: ProjectStep | "same" | "back" }>
> = {
  startDiagnosis: { from: ["idea"], to: "diagnosis" },
  startDesign: { from: ["idea", "diagnosis"], to: "design" },
  askFunding: { from: ["design"], to: "fundingAsked" },
  plan: { from: ["design", "fundingAsked"], to: "planned" },
  returnToDesign: { from: ["fundingAsked", "planned"], to: "design" },
  begin: { from: ["planned"], to: "running" },
  evaluate: { from: ["running"], to: "evaluating" },
  resumeTraining: { from: ["evaluating"], to: "running" },
  close: { from: ["evaluating"], to: "closed" },
  closeWithoutEvaluation: { from: ["running", "evaluating"], to: "closed" },
  pause: { from: liveSteps, to: "same" },
  resume: { from: liveSteps, to: "same" },
  abandon: { from: liveSteps, to: "abandoned" },
  reopen: { from: ["closed", "abandoned"], to: "back" },
};

/** A project that waits can only go on, or be given up. */
const openInPause: readonly ProjectEvent[] = ["resume", "abandon"];

/** Where a project stands after its passages, or the first that does not follow from those before it. */
export function readCourse({ startedOn, passages }: CourseFacts): Result<Course, CourseFault> {
  let course: Course = {
    step: "idea",
    since: dayOf(startedOn),
    liveStep: "idea",
    pause: undefined,
    ending: undefined,
  };
  let last = startedOn;
  for (const [place, passage] of passages.entries()) {
    const after = courseAfter(course, passage);
    if (!after.ok) return refuse({ code: after.refusal, passage: place });
    if (passage.day < last) return refuse({ code: "dayBefore", passage: place });
    last = passage.day;
    course = after.value;
  }
  return accept(course);
}

/** The course of a project that its schema accepted; another is a bug. */
export function courseOf(project: CourseFacts): Course {
  const course = readCourse(project);
  if (!course.ok) throw new Error(`invalid project; passages must follow: ${course.refusal.code}`);
  return course.value;
}

/** The events open to a project, whatever else they need, in the order of the vocabulary. */
export function openEvents(course: Course): readonly ProjectEvent[] {
  return projectEvents.filter((event) => stepAfter(course, event) !== undefined && !isHeldUp(course, event));
}

function courseAfter(course: Course, passage: Passage): Result<Course, "wrongStep" | "paused"> {
  const step = stepAfter(course, passage.event);
  if (step === undefined) return refuse("wrongStep");
  if (isHeldUp(course, passage.event)) return refuse(course.pause === undefined ? "wrongStep" : "paused");
  const day = dayOf(passage.day);
  const liveStep = liveSteps.find((live) => live === step);
  return accept({
    step,
    since: step === course.step ? course.since : day,
    liveStep: liveStep ?? course.liveStep,
    pause: pauseAfter(passage, day),
    ending: liveStep === undefined ? passage : undefined,
  });
}

function stepAfter(course: Course, event: ProjectEvent): ProjectStep | undefined {
  const { from, to } = transitions[event];
  if (!from.includes(course.step)) return undefined;
  if (to === "same") return course.step;
  return to === "back" ? course.liveStep : to;
}

/** A pause holds up all but its own two exits; without a pause there is nothing to resume. */
function isHeldUp({ pause }: Course, event: ProjectEvent): boolean {
  return pause === undefined ? event === "resume" : !openInPause.includes(event);
}

function pauseAfter(passage: Passage, since: Day): Pause | undefined {
  if (passage.event !== "pause") return undefined;
  const { until } = passage;
  return { since, until: until.known ? { known: true, value: dayOf(until.value) } : until };
}

/** A day of a project, which its schema has read. */
export function dayOf(text: string): Day {
  return text as Day;
}
