import { useId, useState } from "react";
import type { Plan } from "../../../core/src/plans/public.ts";
import {
  type MergeConflict,
  type MergeSide,
  mergeSides,
  placeName,
} from "../../../core/src/projects/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { writeField, writeVersion } from "./write-conflict.ts";

/** What two people changed differently, with both versions: only they can say which is right. */
export function PlanConflicts(props: {
  readonly plan: Plan;
  readonly conflicts: readonly MergeConflict[];
  readonly onChosen: (choices: ReadonlyMap<string, MergeSide>) => void;
}) {
  const { plan, conflicts } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  return (
    <Notice tone="stop">
      <h2>{say("plan.merge.title")}</h2>
      <p>{say("plan.merge.lead")}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={placeName(conflict)}
          conflict={conflict}
          line={lineName(plan, conflict)}
          side={choices.get(placeName(conflict))}
          onChoose={(side) => setChoices(new Map([...choices, [placeName(conflict), side]]))}
        />
      ))}
      <p>
        <button
          type="button"
          className="button primary"
          disabled={!conflicts.every((conflict) => choices.has(placeName(conflict)))}
          onClick={() => props.onChosen(choices)}
        >
          {say("plan.merge.keep")}
        </button>
      </p>
    </Notice>
  );
}

function Choice(props: {
  readonly conflict: MergeConflict;
  readonly line: string;
  readonly side: MergeSide | undefined;
  readonly onChoose: (side: MergeSide) => void;
}) {
  const { conflict } = props;
  const group = useId();
  return (
    <fieldset className="plain">
      <legend>{say("plan.merge.place", { line: props.line, field: writeField(conflict.field) })}</legend>
      {mergeSides.map((side) => (
        <label key={side} className="check">
          <input
            type="radio"
            name={group}
            checked={props.side === side}
            onChange={() => props.onChoose(side)}
          />
          <span>
            {say(`plan.merge.${side}`)}
            <br />
            <span className="soft">{writeVersion(conflict[side])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function lineName(plan: Plan, { list, line }: MergeConflict): string {
  if (list === "indicators") return plan.indicators.find(({ id }) => id === line)?.label ?? "";
  if (list === "decisions") return plan.decisions.find(({ id }) => id === line)?.words ?? "";
  if (list === "rivals") return say("plan.rivals.title");
  return say("plan.merge.whole");
}
