import { useState } from "react";
import { addDays } from "../../../core/src/kernel/calendar.ts";
import { type Known, known } from "../../../core/src/kernel/known.ts";
import {
  calendarEffort,
  effortOfMeeting,
  type ProposedEffort,
  takeProposedEffort,
} from "../../../core/src/projects/public.ts";
import { type DesignActor, designActors } from "../../../core/src/training/public.ts";
import { ChoiceField } from "../training/fields.tsx";
import { writeMinutes } from "../training/write-amounts.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { MeetingTime } from "./meeting-time.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";

/** Days looked back on, today included. */
const daysBack = 7;
/** Lengths to tap for what the calendar gives no minutes, minutes. */
const lengths = [15, 30, 60] as const;

/** What the calendar of the last days says was done, each taken in one tap. */
export function EffortCalendar(props: ProjectViewProps) {
  const { project, today } = props;
  const from = addDays(today, 1 - daysBack);
  const proposed = calendarEffort(project, from, today);
  const meetings = project.meetings.filter(
    (meeting) =>
      meeting.day >= from &&
      meeting.day <= today &&
      meeting.attendees.length > 0 &&
      effortOfMeeting(project, meeting).length === 0,
  );
  return (
    <section className="card" id="agenda" aria-labelledby="calendar">
      <h3 id="calendar">{say("steering.calendar.title")}</h3>
      <p className="soft">{say("steering.calendar.lead")}</p>
      {proposed.length + meetings.length === 0 ? <p>{say("steering.calendar.none")}</p> : null}
      {meetings.map((meeting) => (
        <div key={meeting.id} className="noted">
          <p>
            <strong>{say("steering.calendar.meeting", { day: writeDay(meeting.day) })}</strong>
          </p>
          <MeetingTime {...props} meeting={meeting} />
        </div>
      ))}
      <ul className="bare">
        {proposed.map((each) => (
          <li key={each.id} className="noted">
            <Proposed {...props} proposed={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposed({ change, proposed }: ProjectViewProps & { readonly proposed: ProposedEffort }) {
  const [told, setTold] = useState<Known<DesignActor>>(proposed.actor);
  const actor = proposed.actor.known ? proposed.actor : told;
  const name = proposed.label.trim() || say(`steering.calendar.${proposed.from}`);
  const take = (minutes: number) => {
    if (actor.known)
      change((current) => takeProposedEffort(current, proposed, { actor: actor.value, minutes }));
  };
  const asked = proposed.minutes.known ? [proposed.minutes.value] : lengths;
  return (
    <>
      <p>
        <strong>{name}</strong>{" "}
        <span className="soft">
          {say("steering.calendar.line", {
            day: writeDay(proposed.day),
            kind: say(`training.effort.kind.${proposed.kind}`),
            who: actor.known ? say(`training.actor.${actor.value}`) : say("steering.calendar.whoUnknown"),
          })}
        </span>
      </p>
      {proposed.actor.known ? null : (
        <ChoiceField
          label={say("steering.calendar.who")}
          value={told}
          options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
          onChange={(value) => setTold(value.known ? known(value.value) : value)}
        />
      )}
      <div className="row">
        {asked.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="button"
            disabled={!actor.known}
            onClick={() => take(minutes)}
          >
            {say("steering.calendar.take", { time: writeMinutes(minutes) })}{" "}
            <span className="visually-hidden">{name}</span>
          </button>
        ))}
      </div>
    </>
  );
}
