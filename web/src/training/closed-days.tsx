import { useState } from "react";
import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { DayField } from "./fields.tsx";

/** Most closed days that a design holds. */
const mostDays = 400;

/** Days on which nothing is planned, public holidays apart. */
export function ClosedDays(props: {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}) {
  const { days, onChange } = props;
  const [day, setDay] = useState<Known<string>>(unknown);
  return (
    <fieldset className="plain">
      <legend>{say("design.closed.title")}</legend>
      <p className="soft small">{say("design.closed.help")}</p>
      <ul className="bare stack">
        {days.map((each) => (
          <li key={each} className="choice-line">
            <span>{writeDay(each)}</span>
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange(days.filter((other) => other !== each))}
            >
              {say("design.remove")} <span className="visually-hidden">{writeDay(each)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row ends">
        <DayField label={say("design.closed.day")} value={day} onChange={setDay} />
        <button
          type="button"
          className="button"
          disabled={!day.known || days.length >= mostDays}
          onClick={() => {
            if (day.known) onChange([...new Set([...days, day.value])].sort());
            setDay(unknown);
          }}
        >
          {say("design.closed.add")}
        </button>
      </div>
    </fieldset>
  );
}
