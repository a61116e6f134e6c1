import { useId, useState } from "react";
import type { Participant, ProjectSession } from "../../../core/src/projects/public.ts";
import { PickField } from "../training/fields.tsx";
import { readWhole } from "../training/write-amounts.ts";
import { say } from "../words/say.ts";
import {
  lengthOf,
  minutesFor,
  minutesOf,
  noteEverybody,
  noteMinutes,
  presenceOf,
  presences,
  sessionToNote,
} from "./note-attendance.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { inOrder, writeSession } from "./write-session.ts";

/** Who was there, one tap a person, on a phone as on a desk. */
export function AttendanceCard(props: ProjectViewProps) {
  const { project, today } = props;
  // Chosen once: noting the last person must not take the session away under the finger.
  const [asked, setAsked] = useState(() => sessionToNote(project, today)?.id ?? "");
  const session = project.sessions.find(({ id }) => id === asked) ?? sessionToNote(project, today);
  return (
    <section className="card" id="presences" aria-labelledby="attendance">
      <h3 id="attendance">{say("project.attendance.title")}</h3>
      {session === undefined || project.participants.length === 0 ? (
        <p className="soft">{say("project.attendance.none")}</p>
      ) : (
        <>
          <p className="soft">{say("project.attendance.lead")}</p>
          <PickField
            label={say("project.attendance.session")}
            value={session.id}
            options={inOrder(project.sessions).map((each) => ({ value: each.id, text: writeSession(each) }))}
            onChange={setAsked}
          />
          {session.isCanceled ? (
            <p>{say("project.attendance.isCanceled")}</p>
          ) : (
            <Grid {...props} session={session} />
          )}
        </>
      )}
    </section>
  );
}

function Grid(props: ProjectViewProps & { readonly session: ProjectSession }) {
  const { project, session, change } = props;
  const { participants } = project;
  const noted = participants.filter(({ id }) => minutesOf(session, id) !== undefined).length;
  const isSized = lengthOf(session) !== undefined;
  return (
    <>
      <div className="beside">
        <p role="status">{say("project.attendance.noted", { noted, count: participants.length })}</p>
        {isSized && noted < participants.length ? (
          <button
            type="button"
            className="button"
            onClick={() => change((current) => noteEverybody(current, session))}
          >
            {say("project.attendance.everybody")}
          </button>
        ) : null}
      </div>
      {isSized ? null : <p className="soft">{say("project.attendance.needsMinutes")}</p>}
      <div className="presences">
        {participants.map((participant) => (
          <Presences key={participant.id} {...props} participant={participant} />
        ))}
      </div>
    </>
  );
}

function Presences(
  props: ProjectViewProps & { readonly session: ProjectSession; readonly participant: Participant },
) {
  const { session, participant, change } = props;
  const group = useId();
  const presence = presenceOf(session, participant.id);
  const isSized = lengthOf(session) !== undefined;
  const label = participant.label.trim() || say("project.participants.unnamed");
  const note = (minutes: number | undefined) =>
    change((current) => noteMinutes(current, session.id, participant.id, minutes));
  return (
    <fieldset className="presence">
      <legend>{label}</legend>
      <div className="taps">
        {presences.map((each) => (
          <label key={each} className={`tap ${each}`}>
            <input
              type="radio"
              name={group}
              checked={presence === each}
              disabled={each === "whole" && !isSized}
              onChange={() => note(minutesFor(session, each))}
            />
            <span>{say(`project.attendance.${each}`)}</span>
          </label>
        ))}
      </div>
      {presence === "part" ? (
        <label className="minutes">
          <span>{say("project.attendance.minutes", { label })}</span>
          <input
            type="number"
            min={1}
            max={1440}
            value={minutesOf(session, participant.id) ?? ""}
            onChange={(event) => {
              const minutes = readWhole(event.target.value, 1, 1440);
              if (minutes !== undefined) note(minutes);
            }}
          />
        </label>
      ) : null}
    </fieldset>
  );
}
