import { readStall } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { writeParty, writeReason } from "./write-project.ts";

/** What holds the project up, and one call that may help; nothing when nothing does. Never about a person. */
export function StallCard({ project, today }: ProjectViewProps) {
  const { isStalled, reasons, call } = readStall(project, today);
  if (!isStalled) return null;
  return (
    <section className="card stalled" aria-labelledby="stall">
      <h3 id="stall">{say("project.stall.title")}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind}>{writeReason(reason)}</li>
        ))}
      </ul>
      {call.known ? (
        <div className="notice">
          <p>{say("project.stall.call", { who: writeParty(project, call.value.whom) })}</p>
          <p>{say("project.quoted", { words: say(`projects.call.${call.value.about}`) })}</p>
        </div>
      ) : null}
    </section>
  );
}
