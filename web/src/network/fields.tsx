import { useEffect, useId, useRef } from "react";
import type { Known } from "../../../core/src/kernel/known.ts";

interface FieldProps<Value> {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One line of words. `fault` stops the form and says what to do. */
export function TextField(
  props: FieldProps<string> & {
    readonly most: number;
    readonly isNeeded?: boolean;
    readonly fault?: string;
  },
) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { label, help, value, onChange, most, isNeeded = false, fault = "" } = props;
  useEffect(() => input.current?.setCustomValidity(fault), [fault]);
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{label}</span>
      {help === undefined ? null : <span className="help">{help}</span>}
      <input
        id={id}
        ref={input}
        type="text"
        maxLength={most}
        required={isNeeded}
        {...(isNeeded ? { pattern: ".*\\S.*" } : {})}
        aria-invalid={fault !== ""}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Several lines of words. */
export function LinesField(props: FieldProps<string> & { readonly most: number }) {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{props.label}</span>
      {props.help === undefined ? null : <span className="help">{props.help}</span>}
      <textarea
        id={id}
        rows={3}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

/** A day, or none. */
export function DayField(
  props: FieldProps<Known<string>> & {
    readonly limits?: { readonly required?: boolean; readonly min?: string; readonly max?: string };
  },
) {
  const id = useId();
  const { value } = props;
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{props.label}</span>
      {props.help === undefined ? null : <span className="help">{props.help}</span>}
      <input
        id={id}
        type="date"
        {...props.limits}
        value={value.known ? value.value : ""}
        onChange={(event) => {
          const day = event.target.value;
          props.onChange(day === "" ? { known: false } : { known: true, value: day });
        }}
      />
    </label>
  );
}

/** A whole number, or none. */
export function NumberField(
  props: FieldProps<Known<number>> & { readonly least: number; readonly most: number },
) {
  const id = useId();
  const { value } = props;
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{props.label}</span>
      <input
        id={id}
        type="number"
        min={props.least}
        max={props.most}
        step={1}
        value={value.known ? value.value : ""}
        onChange={(event) => {
          const count = Math.round(event.target.valueAsNumber);
          props.onChange(Number.isFinite(count) ? { known: true, value: count } : { known: false });
        }}
      />
    </label>
  );
}
