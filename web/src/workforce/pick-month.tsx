import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** Chooses one of the stored months, latest first. */
export function PickMonth(props: {
  readonly months: readonly string[];
  readonly month: string;
  readonly onChange: (month: string) => void;
}) {
  return (
    <label className="field narrow">
      <span className="label">{say("workforce.month")}</span>
      <select value={props.month} onChange={(event) => props.onChange(event.target.value)}>
        {props.months.map((candidate) => (
          <option key={candidate} value={candidate}>
            {writeMonth(candidate)}
          </option>
        ))}
      </select>
    </label>
  );
}
