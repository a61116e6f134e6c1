import { useId, useState } from "react";
import type { Attribute } from "../../../core/src/workforce/public.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeLabel } from "./write-label.ts";

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
  const typedId = useId();
  const known = new Set(rows.map((row) => row.label));
  const typed = values.filter((value) => !known.has(value));
  const [draft, setDraft] = useState(typed.join(", "));
  const shown = isOpen ? rows : rows.filter((row, index) => index < shownFirst || values.includes(row.label));
  const toggle = (label: string) =>
    onChange(values.includes(label) ? values.filter((value) => value !== label) : [...values, label]);
  const type = (text: string) => {
    setDraft(text);
    const others = text
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "");
    onChange([...new Set([...values.filter((value) => known.has(value)), ...others])]);
  };
  return (
    <fieldset className="values">
      <legend className="small">{say("categories.lab.values")}</legend>
      {shown.map(({ label, headcount }) => (
        <label key={label} className="check">
          <input type="checkbox" checked={values.includes(label)} onChange={() => toggle(label)} />
          <span>
            {writeLabel(attribute, label)} <span className="soft small">{writeCount(headcount)}</span>
            {coveredBy(label, typed) === undefined ? null : (
              <span className="pill in">
                {say("categories.lab.covered", { pattern: coveredBy(label, typed) ?? "" })}
              </span>
            )}
          </span>
        </label>
      ))}
      {rows.length > shown.length ? (
        <button type="button" className="button quiet small" onClick={() => setOpen(true)}>
          {say("categories.lab.showAll", { count: rows.length - shown.length })}
        </button>
      ) : null}
      {attribute === "occupationCode" || typed.length > 0 ? (
        <div className="field">
          <label htmlFor={typedId} className="small">
            {say("categories.lab.valuesTyped")}
          </label>
          <input id={typedId} type="text" value={draft} onChange={(event) => type(event.target.value)} />
        </div>
      ) : null}
    </fieldset>
  );
}

/** The typed pattern that already takes a label in, if any. */
function coveredBy(label: string, typed: readonly string[]): string | undefined {
  return typed.find((value) => value.endsWith("*") && label.startsWith(value.slice(0, -1)));
}
