import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";

/** Risks shown at once. */
const risksAtMost = 3;

/** The risks still open, the oldest first: they are talked about in the meeting. */
export function RisksCard({ project, onView, views }: ProjectViewProps) {
  const open = project.risks
    .filter(({ closedOn }) => !closedOn.known)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return (
    <section className="card" aria-labelledby="risks">
      <h3 id="risks">{say("project.risks.title")}</h3>
      {open.length === 0 ? <p className="soft">{say("project.risks.none")}</p> : null}
      <ul className="stack">
        {open.slice(0, risksAtMost).map(({ id, day, words }) => (
          <li key={id}>
            {words} <span className="soft small">{say("project.risks.since", { day: writeDay(day) })}</span>
          </li>
        ))}
      </ul>
      {views.includes("reunion") ? (
        <p>
          <button type="button" className="button quiet" onClick={() => onView("reunion", "risques")}>
            {say("project.risks.more", { count: open.length })}
          </button>
        </p>
      ) : null}
    </section>
  );
}
