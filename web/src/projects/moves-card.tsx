import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { NextMove, Project } from "../../../core/src/projects/public.ts";
import { nextMoves } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { moveActs } from "./places.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { useRecorder } from "./recorder.ts";
import { writeMove, writeParty } from "./write-project.ts";

/** Whose move it is, worked out each time and kept nowhere. */
export function MovesCard(props: ProjectViewProps) {
  const { project, today } = props;
  const moves = nextMoves(project, today).filter(isTold(props));
  return (
    <section className="card" aria-labelledby="moves">
      <h3 id="moves">{say("project.moves.title")}</h3>
      {moves.length === 0 ? (
        <p className="soft">{say("project.moves.none")}</p>
      ) : (
        <ul className="bare moves">
          {moves.map((move) => (
            <li key={`${move.key} ${move.about.join(" ")} ${move.owner.actors.join(" ")}`}>
              <Move {...props} move={move} />
            </li>
          ))}
        </ul>
      )}
      <p className="soft small">{say("project.moves.note")}</p>
    </section>
  );
}

/** Who has the next move for attendance cannot be read from attendance that is not shown. */
export function isTold({ hidden }: Pick<ProjectViewProps, "hidden">): (move: NextMove) => boolean {
  return ({ key }) => key !== "noteAttendance" || !hidden.includes("people");
}

function Move(props: ProjectViewProps & { readonly move: NextMove }) {
  const { move, project } = props;
  const dates = [
    say("project.moves.since", { day: writeDay(move.since) }),
    ...(move.due.known ? [say("project.moves.due", { day: writeDay(move.due.value) })] : []),
  ];
  return (
    <div className="beside">
      <div>
        <p>
          <strong>{writeMove(move)}</strong>
        </p>
        <p>{say("project.moves.owner", { who: writeParty(project, move.owner) })}</p>
        <p className="soft small">
          {say(`projects.move.${move.key}.why`)} {dates.join(" ")}
        </p>
      </div>
      {props.isReadOnly ? null : <MoveActs {...props} />}
    </div>
  );
}

/** The buttons that do what the move asks for; none where the page has no place for it yet. */
function MoveActs({ move, today, change, onView, views }: ProjectViewProps & { readonly move: NextMove }) {
  const record = useRecorder();
  const act = moveActs[move.key];
  const of = <span className="visually-hidden">{writeMove(move)}</span>;
  if (act.kind === "tick") {
    const [milestone = ""] = move.about;
    return (
      <button type="button" className="button" onClick={() => change(ticked(milestone, today))}>
        {say("project.moves.done")} {of}
      </button>
    );
  }
  if (act.kind === "go") {
    if (!views.includes(act.view)) return null;
    return (
      <button type="button" className="button" onClick={() => onView(act.view, act.place)}>
        {say("project.moves.go")} {of}
      </button>
    );
  }
  return (
    <div className="row">
      {act.events.map((event) => (
        <button key={event} type="button" className="button" onClick={() => record(event)}>
          {say(`projects.event.${event}`)}
        </button>
      ))}
    </div>
  );
}

function ticked(milestone: string, day: Day): (project: Project) => Project {
  return (project) => ({
    ...project,
    milestones: project.milestones.map((each) =>
      each.id === milestone ? { ...each, state: { kind: "done", day } } : each,
    ),
  });
}
