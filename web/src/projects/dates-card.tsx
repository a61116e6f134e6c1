import type { Day } from "../../../core/src/kernel/calendar.ts";
import { lastMeeting, type Project } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";

/** Dates shown at once. */
const datesAtMost = 6;

interface DateAhead {
  readonly key: string;
  readonly day: string;
  readonly words: string;
}

/** What is set for today or later: sessions, milestones, the next meeting, the end of a pause. */
export function DatesCard({ project, today }: ProjectViewProps) {
  const dates = datesAhead(project, today);
  return (
    <section className="card" aria-labelledby="dates">
      <h3 id="dates">{say("project.dates.title")}</h3>
      {dates.length === 0 ? <p className="soft">{say("project.dates.none")}</p> : null}
      <ul className="stack">
        {dates.slice(0, datesAtMost).map(({ key, day, words }) => (
          <li key={key}>
            <strong>{writeDay(day)}</strong> {words}
          </li>
        ))}
      </ul>
      {dates.length > datesAtMost ? (
        <p className="soft small">{say("project.dates.more", { count: dates.length - datesAtMost })}</p>
      ) : null}
    </section>
  );
}

function datesAhead(project: Project, today: Day): readonly DateAhead[] {
  const { sessions, milestones } = project;
  const meeting = lastMeeting(project, today);
  const held = sessions.flatMap(({ id, label, day, isCanceled }): readonly DateAhead[] =>
    day.known && !isCanceled
      ? [{ key: `session ${id}`, day: day.value, words: label.trim() || say("project.session.unnamed") }]
      : [],
  );
  const due = milestones.flatMap(({ id, label, due: day, state }): readonly DateAhead[] =>
    day.known && state.kind === "open" ? [{ key: `milestone ${id}`, day: day.value, words: label }] : [],
  );
  const next: readonly DateAhead[] = meeting?.nextMeeting.known
    ? [{ key: "meeting", day: meeting.nextMeeting.value, words: say("project.dates.meeting") }]
    : [];
  return [...held, ...due, ...next]
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
