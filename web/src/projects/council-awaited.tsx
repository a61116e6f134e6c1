import { isOpinionAwaited } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { useBook } from "./use-book.ts";

/** Said beside a step when the law asks for an opinion that is not given yet: the step stays open. */
export function CouncilAwaited({ project, today, onView }: ProjectViewProps) {
  const book = useBook();
  if (!isOpinionAwaited(book, today, project)) return null;
  return (
    <p className="row">
      <span>{say("project.next.councilAwaited")}</span>
      <button type="button" className="button quiet" onClick={() => onView("cse")}>
        {say("project.next.councilGo")}
      </button>
    </p>
  );
}
