import { useId, useRef, useState } from "react";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { agendaOfMeeting } from "../../../core/src/projects/public.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { DayField } from "../training/fields.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { cancelMeeting, setMeetingDay, setNextMeeting, toggleAttendee } from "./edit-steering.ts";
import { MeetingDecisions } from "./meeting-decisions.tsx";
import { MeetingMilestones } from "./meeting-milestones.tsx";
import type { MeetingProps } from "./meeting-props.ts";
import { MeetingRisks } from "./meeting-risks.tsx";
import { SteeringAgendaCard } from "./steering-agenda-card.tsx";
import { writeActor } from "./write-project.ts";

/** A meeting under way. Everything noted is in the project at once: a page that closes loses nothing. */
export function MeetingSheet(
  props: MeetingProps & { readonly onEnd: () => void; readonly onCancel: () => void },
) {
  const { project, meeting, change } = props;
  // The points stay as they were when the meeting began: a list that moves while it is read is lost.
  const [agenda] = useState(() => agendaOfMeeting(project, meeting));
  const [words, setWords] = useState("");
  const decision = useRef<HTMLTextAreaElement>(null);
  const takeUp = (text: string) => {
    setWords(text);
    decision.current?.focus();
  };
  return (
    <>
      <section className="card" aria-labelledby="meeting">
        <ArrivalHeading id="meeting">
          {say("steering.meeting.title", { day: writeDay(meeting.day) })}
        </ArrivalHeading>
        <p className="soft">{say("steering.meeting.lead")}</p>
        <Attendees {...props} />
      </section>
      <section className="card" aria-labelledby="agenda">
        <h3 id="agenda">{say("steering.agenda.title")}</h3>
        <SteeringAgendaCard project={project} agenda={agenda} onDecide={takeUp} />
      </section>
      <MeetingDecisions {...props} words={words} onWords={setWords} field={decision} />
      <MeetingMilestones {...props} />
      <MeetingRisks {...props} />
      <section className="card" aria-labelledby="end">
        <h3 id="end">{say("steering.end.title")}</h3>
        <div className="grid-2">
          <DayField
            label={say("steering.end.next")}
            value={meeting.nextMeeting}
            onChange={(day) => change(setNextMeeting(meeting.id, day))}
          />
          <DayField
            label={say("steering.end.day")}
            value={{ known: true, value: meeting.day }}
            onChange={(day) => {
              const told = day.known ? parseDay(day.value) : undefined;
              if (told !== undefined) change(setMeetingDay(meeting.id, told));
            }}
          />
        </div>
        <p>
          <button type="button" className="button primary" onClick={props.onEnd}>
            {say("steering.end.act")}
          </button>
        </p>
        <SureButton
          word={say("steering.cancel.act")}
          of=""
          question={say("steering.cancel.sure")}
          onSure={() => {
            change(cancelMeeting(meeting.id));
            props.onCancel();
          }}
        />
      </section>
    </>
  );
}

/** Who is there: one tap each. Who is not is not written down. */
function Attendees({ project, meeting, change, onView }: MeetingProps) {
  const help = useId();
  const { actors } = project;
  return (
    <fieldset className="plain" aria-describedby={help}>
      <legend>{say("steering.present.title")}</legend>
      <p id={help} className="soft small">
        {say("steering.present.help")}
      </p>
      {actors.length === 0 ? (
        <p>
          {say("steering.present.nobody")}{" "}
          <button type="button" className="button" onClick={() => onView("personnes", "acteurs")}>
            {say("steering.present.add")}
          </button>
        </p>
      ) : null}
      <div className="present">
        {actors.map((actor) => (
          <label key={actor.id} className="tap">
            <input
              type="checkbox"
              checked={meeting.attendees.includes(actor.id)}
              onChange={() => change(toggleAttendee(meeting.id, actor.id))}
            />
            <span>{writeActor(actor)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
