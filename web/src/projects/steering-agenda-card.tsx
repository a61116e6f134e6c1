import type { NextMove, Project, SteeringAgenda } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeMove, writeParty } from "./write-project.ts";

/** What moved, what to decide, whose move it is next: nobody had to prepare it. */
export function SteeringAgendaCard(props: {
  readonly project: Project;
  readonly agenda: SteeringAgenda;
  /** Takes a point up as the beginning of a decision; none while no meeting is under way. */
  readonly onDecide?: (words: string) => void;
}) {
  const { agenda, project, onDecide } = props;
  const { since } = agenda;
  return (
    <div className="points">
      <h4>{say("steering.moved.title")}</h4>
      <p className="soft small">
        {since.known
          ? say("steering.moved.since", { day: writeDay(since.value) })
          : say("steering.moved.first")}
      </p>
      <Moved agenda={agenda} />
      <h4>{say("steering.decide.title")}</h4>
      {agenda.toDecide.length === 0 ? <p className="soft">{say("steering.decide.none")}</p> : null}
      <ol className="decide">
        {agenda.toDecide.map((move) => (
          <li key={`${move.key} ${move.about.join(" ")}`}>
            <Point project={project} move={move} />
            {onDecide === undefined ? null : (
              <button type="button" className="button" onClick={() => onDecide(writeMove(move))}>
                {say("steering.decide.note")} <span className="visually-hidden">{writeMove(move)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {agenda.decidedLater === 0 ? null : (
        <p className="soft small">{say("steering.decide.later", { count: agenda.decidedLater })}</p>
      )}
      <h4>{say("steering.waiting.title")}</h4>
      {agenda.waiting.length === 0 ? <p className="soft">{say("steering.waiting.none")}</p> : null}
      <ul>
        {agenda.waiting.map((move) => (
          <li key={`${move.key} ${move.about.join(" ")} ${move.owner.actors.join(" ")}`}>
            <Point project={project} move={move} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Moved({ agenda: { moved } }: { readonly agenda: SteeringAgenda }) {
  if (moved.length === 0) return <p className="soft">{say("steering.moved.none")}</p>;
  return (
    <ul>
      {moved.map(({ kind, count, labels }) => (
        <li key={kind}>
          {say(`projects.trace.${kind}`, { count })}
          {kind === "started" || labels.length === 0 ? null : (
            <span className="soft"> — {labels.join(" ; ")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Point({ project, move }: { readonly project: Project; readonly move: NextMove }) {
  return (
    <p>
      <strong>{writeMove(move)}</strong>{" "}
      <span className="soft">{say("steering.whose", { who: writeParty(project, move.owner) })}</span>
    </p>
  );
}
