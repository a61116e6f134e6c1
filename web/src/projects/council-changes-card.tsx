import type { Day } from "../../../core/src/kernel/calendar.ts";
import { changesSinceInformed, type Project } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What changed since the day they were informed, computed from what is dated: nobody has to remember. */
export function CouncilChangesCard(props: {
  readonly project: Project;
  readonly today: Day;
  readonly isNotDue: boolean;
}) {
  const { since, changes } = changesSinceInformed(props.project, props.today);
  return (
    <section className="card" aria-labelledby="changes">
      <h3 id="changes">{say("steering.changes.title")}</h3>
      <p className="soft">
        {since.known
          ? say("steering.changes.since", { day: writeDay(since.value) })
          : say(props.isNotDue ? "steering.changes.neverPeople" : "steering.changes.never")}
      </p>
      {since.known && changes.length === 0 ? <p>{say("steering.changes.none")}</p> : null}
      <ul>
        {changes.map(({ kind, count, labels }) => (
          <li key={kind}>
            {say(`projects.trace.${kind}`, { count })}
            {labels.length === 0 ? null : <span className="soft"> — {labels.join(" ; ")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
