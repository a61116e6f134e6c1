import { useId, useState } from "react";
import type { Attribute } from "../../../core/src/workforce/public.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useLabels } from "./use-labels.ts";

/** Values shown before asking for the others. */
const shownFirst = 8;

/** The values an attribute takes this month, with how many people each; others can be typed. */
export function ValuePicker(props: {
  readonly attribute: Attribute;
  readonly rows: readonly { readonly label: string; readonly headcount: number }[];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}) {
  const { attribute, rows, values, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const writeLabel = useLabels();
  const known = new Set(rows.map((row) => row.label));
  const typed = values.filter((value) => !known.has(value));
  const shown = isOpen ? rows : rows.filter((row, index) => index < shownFirst || values.includes(row.label));
  const toggle = (label: string) =>
    onChange(values.includes(label) ? values.filter((value) => value !== label) : [...values, label]);
  return (
    <fieldset className="values">
      <legend className="small">{say("categories.lab.values")}</legend>
      {rows.length === 0 ? <p className="soft small">{say("categories.lab.noValue")}</p> : null}
      <div className="value-list">
        {shown.map(({ label, headcount }) => {
          const pattern = coveringPattern(label, typed);
          return (
            <label key={label} className="check">
              <input type="checkbox" checked={values.includes(label)} onChange={() => toggle(label)} />
              <span>
                {writeLabel(attribute, label)}{" "}
                <span className="soft small">{say("categories.lab.valueCount", { count: headcount })}</span>{" "}
                {pattern === undefined ? null : (
                  <span className="pill in">{say("categories.lab.covered", { pattern })}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      {rows.length > shown.length ? (
        <button type="button" className="button quiet small" onClick={() => setOpen(true)}>
          {say("categories.lab.showAll", { count: writeCount(rows.length - shown.length) })}
        </button>
      ) : null}
      {attribute === "occupationCode" || typed.length > 0 ? (
        <TypedValues
          typed={typed}
          onChange={(others) =>
            onChange([...new Set([...values.filter((value) => known.has(value)), ...others])])
          }
        />
      ) : null}
    </fieldset>
  );
}

/** Values written by hand, those that this month's payroll does not have. */
function TypedValues(props: {
  readonly typed: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState(props.typed.join(", "));
  const type = (text: string) => {
    setDraft(text);
    const written = text.split(",").map((value) => value.trim());
    props.onChange(written.filter((value) => value !== ""));
  };
  return (
    <div className="field">
      <label htmlFor={id} className="small">
        {say("categories.lab.valuesTyped")}
      </label>
      <input id={id} type="text" value={draft} onChange={(event) => type(event.target.value)} />
    </div>
  );
}

/** The typed pattern that already takes a label in, if any. */
function coveringPattern(label: string, typed: readonly string[]): string | undefined {
  return typed.find((value) => value.endsWith("*") && label.startsWith(value.slice(0, -1)));
}
