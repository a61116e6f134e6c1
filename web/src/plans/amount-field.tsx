import { useId, useState } from "react";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { say } from "../words/say.ts";

/** A number with decimals that may not be known; what is typed stays as typed. */
export function AmountField(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: Known<number>;
  readonly isPositive?: boolean;
  readonly onChange: (value: Known<number>) => void;
}) {
  const id = useId();
  const [text, setText] = useState(props.value.known ? String(props.value.value).replace(".", ",") : "");
  const isWrong = text.trim() !== "" && readAmount(text, props.isPositive === true) === undefined;
  const help = isWrong ? say("plan.indicator.badNumber") : props.help;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {help === undefined ? null : (
        <span className="help" id={`${id}help`}>
          {help}
        </span>
      )}
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={say("design.unknown")}
        aria-invalid={isWrong}
        {...(help === undefined ? {} : { "aria-describedby": `${id}help` })}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const read = readAmount(event.target.value, props.isPositive === true);
          props.onChange(read === undefined ? unknown : known(read));
        }}
      />
    </div>
  );
}

/** A number as it is typed in French: a comma or a point, spaces between thousands. */
function readAmount(text: string, isPositive: boolean): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(plain)) return undefined;
  const value = Number(plain);
  return isPositive && value <= 0 ? undefined : value;
}
