import { useId, useState } from "react";
import {
  type MergeConflict,
  type MergeSide,
  mergeSides,
  type Project,
  placeName,
} from "../../../core/src/projects/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { writePlace, writeVersion } from "./write-conflict.ts";

/** What two people changed differently, with both versions: only they can say which is right. */
export function Disagreements(props: {
  readonly project: Project;
  readonly conflicts: readonly MergeConflict[];
  readonly onChosen: (choices: ReadonlyMap<string, MergeSide>) => void;
}) {
  const { project, conflicts } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const isComplete = conflicts.every((conflict) => choices.has(placeName(conflict)));
  return (
    <Notice tone="stop">
      <h2>{say("project.merge.title")}</h2>
      <p>{say("project.merge.lead")}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={placeName(conflict)}
          project={project}
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
          {say("project.merge.keep")}
        </button>
      </p>
    </Notice>
  );
}

function Choice(props: {
  readonly project: Project;
  readonly conflict: MergeConflict;
  readonly side: MergeSide | undefined;
  readonly onChoose: (side: MergeSide) => void;
}) {
  const { project, conflict } = props;
  const group = useId();
  return (
    <fieldset className="plain">
      <legend>{writePlace(project, conflict)}</legend>
      {mergeSides.map((side) => (
        <label key={side} className="check">
          <input
            type="radio"
            name={group}
            checked={props.side === side}
            onChange={() => props.onChoose(side)}
          />
          <span>{say(`project.merge.${side}`, { value: writeVersion(project, conflict, side) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
