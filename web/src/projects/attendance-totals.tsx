import type { Project } from "../../../core/src/projects/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Fold } from "../training/fold.tsx";
import { writeMinutes } from "../training/write-amounts.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { minutesOf } from "./note-attendance.ts";
import type { ProjectViewProps } from "./project-view-props.ts";

/** Time followed by each person, from what was noted. */
export function AttendanceTotals({ project }: ProjectViewProps) {
  if (project.participants.length === 0 || project.sessions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="totals">
      <h3 id="totals">{say("project.attendance.totals")}</h3>
      <Fold summary={say("project.attendance.seeTotals")} isLazy>
        <ScrollTable label={say("project.attendance.totals")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("project.attendance.person")}</th>
                <th scope="col" className="number">
                  {say("project.attendance.hours")}
                </th>
                <th scope="col" className="number">
                  {say("project.attendance.sessions")}
                </th>
              </tr>
            </thead>
            <tbody>
              {project.participants.map(({ id, label }) => (
                <tr key={id}>
                  <th scope="row">{label.trim() || say("project.participants.unnamed")}</th>
                  <td className="number">{writeMinutes(sumOf(notedOf(project, id)))}</td>
                  <td className="number">{writeCount(notedOf(project, id).length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </Fold>
    </section>
  );
}

function notedOf({ sessions }: Project, participant: string): readonly number[] {
  return sessions
    .filter(({ isCanceled }) => !isCanceled)
    .flatMap((session) => minutesOf(session, participant) ?? []);
}

function sumOf(minutes: readonly number[]): number {
  return minutes.reduce((sum, each) => sum + each, 0);
}
