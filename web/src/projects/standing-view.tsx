import { courseOf } from "../../../core/src/projects/public.ts";
import { LongTextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { CourseCard } from "./course-card.tsx";
import { DatesCard } from "./dates-card.tsx";
import { MovesCard } from "./moves-card.tsx";
import { NotesCard } from "./notes-card.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { RisksCard } from "./risks-card.tsx";
import { StallCard } from "./stall-card.tsx";
import { StepActs } from "./step-acts.tsx";

/** Where the project stands, whose move it is, and what comes next. */
export function StandingView(props: ProjectViewProps) {
  return (
    <>
      <CourseCard project={props.project} />
      <StallCard {...props} />
      <MovesCard {...props} />
      <StepActs {...props} />
      <Lessons {...props} />
      <div className="grid-2">
        <DatesCard {...props} />
        <RisksCard {...props} />
      </div>
      <NotesCard {...props} />
    </>
  );
}

/** Asked for once there is something to learn from, and kept in sight afterwards. */
function Lessons({ project, change, isReadOnly }: ProjectViewProps) {
  const { liveStep, ending } = courseOf(project);
  if (liveStep !== "evaluating" && ending === undefined && project.lessons === "") return null;
  return (
    <section className="card" id="enseignements" aria-labelledby="lessons">
      <h3 id="lessons">{say("project.lessons.title")}</h3>
      {isReadOnly ? (
        <p>{project.lessons}</p>
      ) : (
        <LongTextField
          label={say("project.lessons.label")}
          help={say("project.lessons.help")}
          value={project.lessons}
          onChange={(lessons) => change((current) => ({ ...current, lessons }))}
        />
      )}
    </section>
  );
}
