import { useId, useState } from "react";
import {
  type MergeConflict,
  type MergeSide,
  mergeSides,
  placeName,
} from "../../../core/src/portfolio/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeDay } from "../words/format.ts";
import { findWords, say } from "../words/say.ts";

/** What two people changed differently in a record, with both versions: only they can say which is right. */
export function FirmDisagreements(props: {
  readonly conflicts: readonly MergeConflict[];
  readonly onChosen: (choices: ReadonlyMap<string, MergeSide>) => void;
}) {
  const { conflicts } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const isComplete = conflicts.every((conflict) => choices.has(placeName(conflict)));
  return (
    <Notice tone="stop">
      <h3>{say("portfolio.merge.title")}</h3>
      <p>{say("portfolio.merge.lead")}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={placeName(conflict)}
          conflict={conflict}
          side={choices.get(placeName(conflict))}
          onChoose={(side) => setChoices(new Map([...choices, [placeName(conflict), side]]))}
        />
      ))}
      <p>
        <button
          type="button"
          className="button primary"
          disabled={!isComplete}
          onClick={() => props.onChosen(choices)}
        >
          {say("portfolio.merge.keep")}
        </button>
      </p>
    </Notice>
  );
}

function Choice(props: {
  readonly conflict: MergeConflict;
  readonly side: MergeSide | undefined;
  readonly onChoose: (side: MergeSide) => void;
}) {
  const { conflict } = props;
  const group = useId();
  return (
    <fieldset className="plain">
      <legend>{findWords(`portfolio.column.${conflict.field}`) ?? say("portfolio.column.calls")}</legend>
      {mergeSides.map((side) => (
        <label key={side} className="check">
          <input
            type="radio"
            name={group}
            checked={props.side === side}
            onChange={() => props.onChoose(side)}
          />
          <span>{say(`portfolio.merge.${side}`, { value: writeValue(conflict[side]) })}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A value of a record in words; what is empty or not known is said so. */
export function writeValue(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return writeText(value);
  if (typeof value !== "object" || value === null) return "";
  if ("known" in value && value.known === false) return say("portfolio.merge.empty");
  const parts = Object.entries(value).filter(([key, part]) => key !== "known" && part !== "");
  return parts.map(([key, part]) => (key === "backOn" ? backText(part) : writeValue(part))).join(", ");
}

function backText(value: unknown): string {
  return `${say("portfolio.firm.backOn")} ${writeValue(value)}`;
}

function writeText(text: string): string {
  if (text.trim() === "") return say("portfolio.merge.empty");
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeDay(text);
  return findWords(`portfolio.ending.${text}`) ?? text;
}
