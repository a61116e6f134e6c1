import { useId } from "react";

/** A field of one line. */
export function Line(props: {
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "month" | "date";
  readonly value: string;
  readonly max: number;
  readonly onChange: (value: string) => void;
}) {
  const [field, hint] = [useId(), useId()];
  const described = props.hint === undefined ? {} : { "aria-describedby": hint };
  return (
    <div className="field">
      <label htmlFor={field}>{props.label}</label>
      <input
        id={field}
        type={props.type ?? "text"}
        required
        maxLength={props.max}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        {...described}
      />
      <Hint id={hint} words={props.hint} />
    </div>
  );
}

/** One choice among several. */
export function Choice(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  const [field, hint] = [useId(), useId()];
  const described = props.hint === undefined ? {} : { "aria-describedby": hint };
  return (
    <div className="field">
      <label htmlFor={field}>{props.label}</label>
      <select
        id={field}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        {...described}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Hint id={hint} words={props.hint} />
    </div>
  );
}

function Hint(props: { readonly id: string; readonly words: string | undefined }) {
  if (props.words === undefined) return null;
  return (
    <p id={props.id} className="soft">
      {props.words}
    </p>
  );
}
