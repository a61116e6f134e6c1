import { useMemo } from "react";
import { rulebookOf } from "../../../core/src/reference/public.ts";
import { writeProjectDocument } from "../../../core/src/reports/public.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { MeetingProps } from "./meeting-props.ts";
import { MeetingTime } from "./meeting-time.tsx";
import { PaperTake } from "./paper-take.tsx";
import { ReportPaper } from "./report-paper.tsx";
import { sayProject } from "./say-project.ts";

/** Minutes cite no rule. */
const noBook = rulebookOf([]);

/** The meeting is held: the time of each in one gesture, then its minutes, to read and to send. */
export function MinutesCard(
  props: MeetingProps & { readonly onBack: () => void; readonly onResume: () => void },
) {
  const { id, project, meeting, today, isSaved } = props;
  const document = useMemo(
    () =>
      writeProjectDocument(
        { project, today, book: noBook },
        { kind: "minutes", meeting: meeting.id },
        sayProject,
      ),
    [project, today, meeting.id],
  );
  if (document === undefined) return null;
  return (
    <>
      <section className="card no-print" aria-labelledby="held">
        <ArrivalHeading id="held">
          {say("steering.held.title", { day: writeDay(meeting.day) })}
        </ArrivalHeading>
        <MeetingTime {...props} />
        <div className="row">
          <button type="button" className="button" onClick={props.onBack}>
            {say("steering.held.back")}
          </button>
          {props.isReadOnly ? null : (
            <button type="button" className="button quiet" onClick={props.onResume}>
              {say("steering.held.resume")}
            </button>
          )}
        </div>
      </section>
      <PaperTake
        project={id}
        kind="minutes"
        meeting={meeting.id}
        document={document}
        formats={["pdf", "html", "txt"]}
        isSaved={isSaved}
      />
      <ReportPaper document={document} label={say("steering.paper", { name: document.title })} />
    </>
  );
}
