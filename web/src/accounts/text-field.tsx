import { say, type WordKey } from "../words/say.ts";

/** A field of one line with its name above it. */
export function TextField(props: {
  readonly label: WordKey;
  readonly help?: WordKey;
  readonly type?: "text" | "email" | "password";
  readonly autoComplete?: string;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say(props.label)}</span>
      <input
        type={props.type ?? "text"}
        autoComplete={props.autoComplete ?? "off"}
        required={props.isOptional !== true}
        maxLength={props.type === undefined ? 100 : 300}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.help === undefined ? null : <span className="soft">{say(props.help)}</span>}
    </label>
  );
}
