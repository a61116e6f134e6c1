import { type ReactNode, useId, useState } from "react";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { say } from "../words/say.ts";
import { readEuros, readWhole } from "./write-amounts.ts";

interface FieldProps<Value> {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** What ties an input to its label and its help. */
interface Ties {
  readonly id: string;
  readonly "aria-describedby"?: string;
}

function Field(props: {
  readonly label: string;
  readonly help?: string;
  readonly children: (ties: Ties) => ReactNode;
}) {
  const id = useId();
  const help = `${id}help`;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.help === undefined ? null : (
        <span className="help" id={help}>
          {props.help}
        </span>
      )}
      {props.children({ id, ...(props.help === undefined ? {} : { "aria-describedby": help }) })}
    </div>
  );
}

/** One line of words. */
export function TextField(props: FieldProps<string> & { readonly isRequired?: boolean }) {
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          autoComplete="off"
          maxLength={200}
          required={props.isRequired === true}
          {...(props.isRequired === true ? { pattern: ".*\\S.*" } : {})}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of words. */
export function LongTextField(props: FieldProps<string>) {
  return (
    <Field {...props}>
      {(ties) => (
        <textarea
          {...ties}
          maxLength={4000}
          rows={2}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A whole number that may not be known: an empty field is unknown, never 0. */
export function WholeField(
  props: FieldProps<Known<number>> & { readonly least?: number; readonly most: number },
) {
  const { value, least = 0, most } = props;
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          type="number"
          min={least}
          max={most}
          placeholder={say("design.unknown")}
          value={value.known ? value.value : ""}
          onChange={(event) => props.onChange(knownOf(readWhole(event.target.value, least, most)))}
        />
      )}
    </Field>
  );
}

/** An amount in euros that may not be known. What is typed stays as typed. */
export function EurosField(props: FieldProps<Known<number>>) {
  const { value } = props;
  const [text, setText] = useState(value.known ? String(value.value / 100).replace(".", ",") : "");
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder={say("design.unknown")}
          aria-invalid={text.trim() !== "" && readEuros(text) === undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            props.onChange(knownOf(readEuros(event.target.value)));
          }}
        />
      )}
    </Field>
  );
}

/** A length in hours and minutes; both empty is unknown. */
export function DurationField(props: FieldProps<Known<number>>) {
  const { value } = props;
  const help = useId();
  const [hours, minutes] = value.known ? [Math.floor(value.value / 60), value.value % 60] : ["", ""];
  const change = (hoursText: string, minutesText: string) => {
    // Emptying one of the two while the other holds nothing takes the answer back.
    const isEmptied = hoursText === "" || minutesText === "";
    if (isEmptied && Number(hoursText) === 0 && Number(minutesText) === 0) return props.onChange(unknown);
    const [inHours, rest] = [readWhole(hoursText || "0", 0, 3999), readWhole(minutesText || "0", 0, 59)];
    if (inHours !== undefined && rest !== undefined) props.onChange(known(inHours * 60 + rest));
  };
  return (
    <fieldset className="plain duration" {...(props.help === undefined ? {} : { "aria-describedby": help })}>
      <legend>{props.label}</legend>
      {props.help === undefined ? null : (
        <p id={help} className="soft small">
          {props.help}
        </p>
      )}
      <label>
        <input
          type="number"
          min={0}
          max={3999}
          placeholder="?"
          value={hours}
          onChange={(event) => change(event.target.value, String(minutes))}
        />
        {say("design.field.hours")}
      </label>
      <label>
        <input
          type="number"
          min={0}
          max={59}
          placeholder="?"
          value={minutes}
          onChange={(event) => change(String(hours), event.target.value)}
        />
        {say("design.field.minutes")}
      </label>
    </fieldset>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

/** One choice among several, none by default. */
export function ChoiceField<Value extends string>(
  props: FieldProps<Known<Value>> & { readonly options: readonly Option<Value>[] },
) {
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          value={props.value.known ? props.value.value : ""}
          onChange={(event) =>
            props.onChange(knownOf(props.options.find(({ value }) => value === event.target.value)?.value))
          }
        >
          <option value="">{say("design.untold")}</option>
          <Options options={props.options} />
        </select>
      )}
    </Field>
  );
}

/** One choice among several, always one. */
export function PickField<Value extends string>(
  props: FieldProps<Value> & { readonly options: readonly Option<Value>[] },
) {
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          value={props.value}
          onChange={(event) => {
            const picked = props.options.find(({ value }) => value === event.target.value);
            if (picked !== undefined) props.onChange(picked.value);
          }}
        >
          <Options options={props.options} />
        </select>
      )}
    </Field>
  );
}

function Options(props: { readonly options: readonly Option<string>[] }) {
  return props.options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}

/** Yes, no, or not said. */
export function YesNoField(
  props: FieldProps<Known<boolean>> & { readonly yes?: string; readonly no?: string },
) {
  const { value } = props;
  return (
    <ChoiceField
      {...props}
      value={value.known ? known(value.value ? "yes" : "no") : unknown}
      options={[
        { value: "yes", text: props.yes ?? say("design.yes") },
        { value: "no", text: props.no ?? say("design.no") },
      ]}
      onChange={(choice) => props.onChange(choice.known ? known(choice.value === "yes") : unknown)}
    />
  );
}

/** A day that may not be known. */
export function DayField(props: FieldProps<Known<string>>) {
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          value={props.value.known ? props.value.value : ""}
          onChange={(event) => props.onChange(knownOf(parseDay(event.target.value)))}
        />
      )}
    </Field>
  );
}

/** Several of a list. */
export function ChecksField<Value extends string>(
  props: FieldProps<readonly Value[]> & { readonly options: readonly Option<Value>[] },
) {
  const help = useId();
  return (
    <fieldset className="plain" {...(props.help === undefined ? {} : { "aria-describedby": help })}>
      <legend>{props.label}</legend>
      {props.help === undefined ? null : (
        <p id={help} className="soft small">
          {props.help}
        </p>
      )}
      {props.options.length === 0 ? <p className="soft">{say("design.none")}</p> : null}
      <div className="columns-2">
        {props.options.map(({ value, text }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={props.value.includes(value)}
              onChange={() =>
                props.onChange(
                  props.options
                    .map((option) => option.value)
                    .filter((each) => (each === value) !== props.value.includes(each)),
                )
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function knownOf<Value>(value: Value | undefined): Known<Value> {
  return value === undefined ? unknown : known(value);
}

/** The text of an `<input type="time">`, and back. */
function timeText(minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, "0");
  return `${hours}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOfTime(text: string): number | undefined {
  const found = /^(\d\d):(\d\d)$/.exec(text);
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
}

/** An hour of a day, always one. */
export function TimeField(props: {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}) {
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          type="time"
          value={timeText(props.minute)}
          onChange={(event) => {
            const minute = minuteOfTime(event.target.value);
            if (minute !== undefined) props.onChange(minute);
          }}
        />
      )}
    </Field>
  );
}
