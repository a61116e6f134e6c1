import {
  effortOfMeeting,
  type FunctionPresent,
  functionsPresent,
  takeMeetingEffort,
} from "../../../core/src/projects/public.ts";
import { writeMinutes } from "../training/write-amounts.ts";
import { say } from "../words/say.ts";
import type { MeetingProps } from "./meeting-props.ts";
import { writePartner } from "./write-project.ts";

/** Lengths of a meeting to tap, minutes. */
const lengths = [30, 60, 90] as const;

/** The time of each, in one gesture: a line of the ledger for each function that was there. */
export function MeetingTime({ project, meeting, change, isReadOnly }: MeetingProps) {
  const present = functionsPresent(project, meeting);
  const taken = effortOfMeeting(project, meeting);
  if (present.length === 0) return <p className="soft">{say("steering.time.nobody")}</p>;
  const told = taken.reduce((total, { minutes }) => total + minutes, 0);
  const length = taken.length === 0 ? undefined : told / present.reduce((sum, { people }) => sum + people, 0);
  const take = (minutes: number) => change((current) => takeMeetingEffort(current, meeting, minutes));
  const label = (part: FunctionPresent) =>
    say("steering.time.part", {
      role: say(`training.actor.${part.actor}`),
      partner: writePartner(project, part.partner),
      count: part.people,
    });
  return (
    <fieldset className="plain" disabled={isReadOnly}>
      <legend>{say("steering.time.title")}</legend>
      <p className="soft small">{say("steering.time.help")}</p>
      <div className="row">
        {lengths.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className={length === minutes ? "button primary" : "button"}
            aria-pressed={length === minutes}
            onClick={() => take(minutes)}
          >
            {writeMinutes(minutes)}
          </button>
        ))}
        {taken.length === 0 ? null : (
          <button type="button" className="button quiet" onClick={() => take(0)}>
            {say("steering.time.none")}
          </button>
        )}
      </div>
      <p role="status">
        {taken.length === 0
          ? say("steering.time.notYet")
          : say("steering.time.taken", { count: taken.length, time: writeMinutes(told) })}
      </p>
      <p className="soft small">{present.map(label).join(" · ")}</p>
    </fieldset>
  );
}
