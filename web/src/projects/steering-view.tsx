import { useState } from "react";
import { steeringAgenda } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { DecisionsLog } from "./decisions-log.tsx";
import { beginMeeting, meetingsAtMost } from "./edit-steering.ts";
import { freshId } from "./fresh-id.ts";
import { MeetingSheet } from "./meeting-sheet.tsx";
import { MinutesCard } from "./minutes-card.tsx";
import { isTold } from "./moves-card.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { SteeringAgendaCard } from "./steering-agenda-card.tsx";

/** What is shown: what a meeting would look at, a meeting under way, or the minutes of one. */
type Shown = { readonly kind: "before" } | { readonly kind: "meeting" | "minutes"; readonly id: string };

/** A steering meeting in five minutes, its minutes, and everything decided so far. */
export function SteeringView(props: ProjectViewProps) {
  const { project } = props;
  const [shown, setShown] = useState<Shown>({ kind: "before" });
  const meeting = shown.kind === "before" ? undefined : project.meetings.find(({ id }) => id === shown.id);
  if (shown.kind === "meeting" && meeting !== undefined) {
    return (
      <MeetingSheet
        key={meeting.id}
        {...props}
        meeting={meeting}
        onEnd={() => setShown({ kind: "minutes", id: meeting.id })}
        onCancel={() => setShown({ kind: "before" })}
      />
    );
  }
  if (shown.kind === "minutes" && meeting !== undefined) {
    return (
      <MinutesCard
        key={meeting.id}
        {...props}
        meeting={meeting}
        onBack={() => setShown({ kind: "before" })}
        onResume={() => setShown({ kind: "meeting", id: meeting.id })}
      />
    );
  }
  return (
    <>
      <Before {...props} onBegin={(id) => setShown({ kind: "meeting", id })} />
      <PastMeetings {...props} onOpen={(id) => setShown({ kind: "minutes", id })} />
      <DecisionsLog project={project} />
    </>
  );
}

/** The agenda as it would be today; beginning puts the meeting in the project at once. */
function Before(props: ProjectViewProps & { readonly onBegin: (id: string) => void }) {
  const { project, today, change, isReadOnly } = props;
  const agenda = steeringAgenda(project, today);
  const isFull = project.meetings.length >= meetingsAtMost;
  const begin = () => {
    const id = freshId();
    change(beginMeeting(id, today));
    props.onBegin(id);
  };
  return (
    <section className="card" id="reunion" aria-labelledby="agenda">
      <h3 id="agenda">{say("steering.agenda.title")}</h3>
      {isReadOnly ? null : (
        <p>
          <button type="button" className="button primary" disabled={isFull} onClick={begin}>
            {say("steering.begin")}
          </button>
        </p>
      )}
      <p className="soft">{say("steering.agenda.lead")}</p>
      <SteeringAgendaCard
        project={project}
        agenda={{ ...agenda, waiting: agenda.waiting.filter(isTold(props)) }}
      />
    </section>
  );
}

function PastMeetings({ project, onOpen }: ProjectViewProps & { readonly onOpen: (id: string) => void }) {
  const held = project.meetings.toSorted((one, other) => (one.day < other.day ? 1 : -1));
  if (held.length === 0) return null;
  return (
    <section className="card" aria-labelledby="meetings">
      <h3 id="meetings">{say("steering.meetings")}</h3>
      <ul className="bare">
        {held.map(({ id, day }) => {
          const count = project.decisions.filter(({ meeting }) => meeting === id).length;
          return (
            <li key={id}>
              <button type="button" className="button quiet" onClick={() => onOpen(id)}>
                {say("steering.meetingLine", { day: writeDay(day), count })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
