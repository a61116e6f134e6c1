import { lazy, Suspense } from "react";
import { unknown } from "../../../core/src/kernel/known.ts";
import {
  courseOf,
  type MissingFact,
  missingFor,
  openEvents,
  type ProjectEvent,
} from "../../../core/src/projects/public.ts";
import { Fold } from "../training/fold.tsx";
import { say } from "../words/say.ts";
import { missingPlaces } from "./places.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { useRecorder } from "./recorder.ts";

/** Events that lead ahead; the others are ways back, pauses and ends, and stay folded. */
const ahead: readonly ProjectEvent[] = [
  "startDiagnosis",
  "startDesign",
  "askFunding",
  "plan",
  "begin",
  "evaluate",
  "close",
  "resume",
  "reopen",
];

/** Steps before which the law asks for the opinion of the works council; it never locks them. */
const afterOpinion: readonly ProjectEvent[] = ["plan", "begin"];

const CouncilAwaited = lazy(async () => ({
  default: (await import("./council-awaited.tsx")).CouncilAwaited,
}));

/** What may happen next, and what is missing for it to be true. */
export function StepActs(props: ProjectViewProps) {
  const record = useRecorder();
  const open = openEvents(courseOf(props.project));
  const others = open.filter((event) => !ahead.includes(event));
  if (props.isReadOnly) return null;
  return (
    <section className="card" aria-labelledby="next-step">
      <h3 id="next-step">{say("project.next.title")}</h3>
      {open
        .filter((event) => ahead.includes(event))
        .map((event) => (
          <NextStep key={event} {...props} event={event} />
        ))}
      {others.length === 0 ? null : (
        <Fold summary={say("project.next.others")}>
          <div className="row">
            {others.map((event) => (
              <button key={event} type="button" className="button" onClick={() => record(event)}>
                {say(`projects.event.${event}`)}
              </button>
            ))}
          </div>
        </Fold>
      )}
    </section>
  );
}

function NextStep(props: ProjectViewProps & { readonly event: ProjectEvent }) {
  const { event } = props;
  const record = useRecorder();
  const missing = missingOf(props);
  return (
    <div className="choice-line">
      <button
        type="button"
        className={missing.length === 0 ? "button primary" : "button"}
        onClick={() => record(event)}
      >
        {say(`projects.event.${event}`)}
      </button>
      {missing.length === 0 ? <p className="soft">{say("project.next.ready")}</p> : null}
      {afterOpinion.includes(event) ? (
        <Suspense fallback={null}>
          <CouncilAwaited {...props} />
        </Suspense>
      ) : null}
      {missing.length === 0 ? null : (
        <ul className="bare">
          {missing.map((fact) => (
            <li key={fact} className="row">
              <span>{say(`projects.missing.${fact}`)}</span>
              <GoThere {...props} fact={fact} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function GoThere({ fact, onView }: ProjectViewProps & { readonly fact: MissingFact }) {
  const aim = missingPlaces[fact];
  if (aim === undefined) return null;
  return (
    <button type="button" className="button quiet" onClick={() => onView(aim.view, aim.place)}>
      {say("project.next.go")} <span className="visually-hidden">{say(`projects.missing.${fact}`)}</span>
    </button>
  );
}

/** What the event would lack today. Its words and its days are asked for in its own dialog. */
function missingOf(props: ProjectViewProps & { readonly event: ProjectEvent }): readonly MissingFact[] {
  const { event, project, today } = props;
  const fields = { day: today, by: "", words: "" };
  const passage =
    event === "pause"
      ? { event, ...fields, until: unknown }
      : event === "abandon"
        ? { event, ...fields, because: "noTime" as const }
        : { event, ...fields };
  return missingFor(project, passage).filter((fact) => missingPlaces[fact] !== undefined);
}
