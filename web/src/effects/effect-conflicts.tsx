import { useId, useState } from "react";
import type { EffectBook } from "../../../core/src/effects/public.ts";
import type { Plan } from "../../../core/src/plans/public.ts";
import {
  type MergeConflict,
  type MergeSide,
  mergeSides,
  placeName,
} from "../../../core/src/projects/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeNumber } from "../words/format.ts";
import { findWords, say, sayOr } from "../words/say.ts";

/** What two people changed differently, with both versions: only they can say which is right. */
export function EffectConflicts(props: {
  readonly book: EffectBook;
  readonly plan: Plan | undefined;
  readonly conflicts: readonly MergeConflict[];
  readonly onChosen: (choices: ReadonlyMap<string, MergeSide>) => void;
}) {
  const { book, conflicts } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  return (
    <Notice tone="stop">
      <h2>{say("effect.merge.title")}</h2>
      <p>{say("effect.merge.lead")}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={placeName(conflict)}
          conflict={conflict}
          line={lineName(book, conflict, props.plan)}
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
          {say("effect.merge.keep")}
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
  const { conflict, line } = props;
  const group = useId();
  const field = sayOr(`effect.merge.field.${conflict.field}`, "effect.merge.field");
  return (
    <fieldset className="plain">
      <legend>{say("effect.merge.place", { line, field })}</legend>
      {mergeSides.map((side) => (
        <label key={side} className="check">
          <input
            type="radio"
            name={group}
            checked={props.side === side}
            onChange={() => props.onChoose(side)}
          />
          <span>
            {say(`effect.merge.${side}`)}
            <br />
            <span className="soft">{writeVersion(conflict[side])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function lineName(book: EffectBook, { list, line }: MergeConflict, plan: Plan | undefined): string {
  const { links, rivals } = book.contribution;
  const ofId = ({ id }: { readonly id: string }) => id === line;
  const link = links.find(ofId);
  if (list === "links" && link !== undefined)
    return say("effect.story.fromTo", { from: link.from, to: link.to });
  const rival = rivals.find(ofId);
  if (list === "rivals" && rival !== undefined) return say(`plans.rival.${rival.kind}`);
  if (list === "ownEffects") return book.ownEffects.find(ofId)?.label ?? say("effect.own.title");
  const indicator = [...book.perceptions, ...book.traces, ...book.figures].find(ofId)?.indicator;
  const label = [...(plan?.indicators ?? []), ...book.ownEffects].find(({ id }) => id === indicator)?.label;
  return label ?? say("effect.title");
}

const choiceWords = [
  "effects.link.",
  "effects.rival.",
  "effects.sense.",
  "plans.direction.",
  "plans.moment.",
  "plans.source.",
  "training.actor.",
];

/** What one of the two versions says, in words. */
function writeVersion(value: unknown): string {
  if (typeof value === "number") return writeNumber(value, 6);
  if (typeof value === "string")
    return choiceWords.map((start) => findWords(start + value)).find((words) => words !== undefined) ?? value;
  if (typeof value !== "object" || value === null) return "";
  if ("known" in value && value.known === false) return say("design.unknown");
  return Object.entries(value)
    .filter(([name]) => name !== "known" && name !== "kind")
    .map(([, part]) => writeVersion(part))
    .filter((text) => text !== "")
    .join(", ");
}
