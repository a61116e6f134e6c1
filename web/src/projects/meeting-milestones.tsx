import { useRef, useState } from "react";
import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import { DayField, PickField, TextField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { addMilestone, milestonesAtMost, removeMilestone } from "./edit-steering.ts";
import { freshId } from "./fresh-id.ts";
import type { MeetingProps } from "./meeting-props.ts";
import { actorOptions, writeActorOf } from "./write-project.ts";

/** Who does what, by when: one line each. */
export function MeetingMilestones({ project, meeting, change }: MeetingProps) {
  const [label, setLabel] = useState("");
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState<Known<string>>(unknown);
  const frame = useRef<HTMLDivElement>(null);
  const own = project.milestones.filter((milestone) => milestone.meeting === meeting.id);
  const isFull = project.milestones.length >= milestonesAtMost;
  const add = () => {
    const milestone = { id: freshId(), label: label.trim(), setOn: meeting.day, meeting: meeting.id };
    change(addMilestone({ ...milestone, due, owner, state: { kind: "open" } }));
    setLabel("");
    setDue(unknown);
    frame.current?.querySelector("input")?.focus();
  };
  return (
    <section className="card" aria-labelledby="agreed">
      <h3 id="agreed">{say("steering.milestones.title")}</h3>
      <div className="grid-3" ref={frame}>
        <TextField label={say("steering.milestones.label")} value={label} onChange={setLabel} />
        <PickField
          label={say("steering.milestones.owner")}
          value={owner}
          options={[{ value: "", text: say("project.nobodyNamed") }, ...actorOptions(project)]}
          onChange={setOwner}
        />
        <DayField label={say("steering.milestones.due")} value={due} onChange={setDue} />
      </div>
      <p>
        <button type="button" className="button" disabled={label.trim() === "" || isFull} onClick={add}>
          {say("steering.milestones.add")}
        </button>
      </p>
      <ul className="bare" aria-label={say("steering.milestones.noted")}>
        {own.map((milestone) => (
          <li key={milestone.id} className="noted beside">
            <span>
              {say("steering.milestones.line", {
                label: milestone.label,
                who: writeActorOf(project, milestone.owner) || say("project.nobodyNamed"),
                day: milestone.due.known ? writeDay(milestone.due.value) : say("steering.noDay"),
              })}
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => change(removeMilestone(milestone.id))}
            >
              {say("steering.remove")} <span className="visually-hidden">{milestone.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
