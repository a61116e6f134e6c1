import { say } from "../words/say.ts";

/** Chooses one of the columns offered. */
export function PickColumn(props: {
  readonly label: string;
  readonly columns: readonly { readonly name: string }[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select required value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{say("evaluation.pick")}</option>
        {props.columns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
