import { type CourseFacts, courseOf } from "./project-course.ts";
import type { ProjectStep } from "./vocabulary.ts";

/** Where a project stands, for a line of a list. */
export function readStep(facts: CourseFacts): { readonly step: ProjectStep; readonly isPaused: boolean } {
  const { step, pause } = courseOf(facts);
  return { step, isPaused: pause !== undefined };
}
