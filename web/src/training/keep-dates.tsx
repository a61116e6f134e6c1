import { useState } from "react";
import type { ScheduledSession } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { copyDates } from "./copy-dates.ts";
import type { ViewProps } from "./view-props.ts";

/** Writes the dates of the calendar in the sequences that have none; nothing when there is none to write. */
export function KeepDates(props: ViewProps & { readonly sessions: readonly ScheduledSession[] }) {
  const { design, change, sessions, onView } = props;
  const [kept, setKept] = useState(0);
  const { count } = copyDates(design, sessions);
  if (kept > 0 && count === 0) {
    return (
      <div className="row">
        <p role="status">{say("design.schedule.datesKept", { count: kept })}</p>
        <button type="button" className="button" onClick={() => onView("afest")}>
          {say("design.schedule.toAfest")}
        </button>
      </div>
    );
  }
  if (count === 0) return null;
  return (
    <div className="stack">
      <p className="soft small">{say("design.schedule.keepDatesHelp")}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            setKept(count);
            change((current) => copyDates(current, sessions).design);
          }}
        >
          {say("design.schedule.keepDates", { count })}
        </button>
      </p>
    </div>
  );
}
