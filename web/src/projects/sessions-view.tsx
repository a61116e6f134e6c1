import { say } from "../words/say.ts";
import { AttendanceCard } from "./attendance-card.tsx";
import { AttendanceTotals } from "./attendance-totals.tsx";
import { MilestonesCard } from "./milestones-card.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { SequencesCard } from "./sequences-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";

/** Sessions, who was there, what was done, and what was agreed on. */
export function SessionsView(props: ProjectViewProps) {
  const isHidden = props.hidden.includes("people");
  return (
    <fieldset className="plain people" disabled={props.isReadOnly}>
      <legend className="visually-hidden">{say("project.view.sessions")}</legend>
      {isHidden ? <HiddenAttendance /> : <AttendanceCard {...props} />}
      <SessionsCard {...props} />
      {isHidden ? null : <SequencesCard {...props} />}
      {isHidden ? null : <AttendanceTotals {...props} />}
      <MilestonesCard {...props} />
    </fieldset>
  );
}

function HiddenAttendance() {
  return (
    <section className="card" id="presences" aria-labelledby="attendance">
      <h3 id="attendance">{say("project.attendance.title")}</h3>
      <p>{say("project.attendance.hidden")}</p>
    </section>
  );
}
