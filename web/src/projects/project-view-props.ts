import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { HiddenPart, Project } from "../../../core/src/projects/public.ts";

/** What every view of a project is given. */
export interface ProjectViewProps {
  /** Id under which the project is kept. */
  readonly id: string;
  readonly project: Project;
  /** Parts of the project that the server does not show to this person: they are empty, and the views say so. */
  readonly hidden: readonly HiddenPart[];
  /** Each change starts from the latest project. Passages are not changed here: they are recorded (`useRecorder`). */
  readonly change: (edit: (project: Project) => Project) => void;
  readonly today: Day;
  /** The role of the person does not let them write: fields are shown as texts, or disabled. */
  readonly isReadOnly: boolean;
  /** What is on screen is what is kept: files made by the house hold it. */
  readonly isSaved: boolean;
  /** Keys of the views that the page has, to offer no way to one that it has not. */
  readonly views: readonly string[];
  /** Goes to another view, and to a place of it: the first field inside the element that has this id. */
  readonly onView: (view: string, place?: string) => void;
}
