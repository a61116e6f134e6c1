import { useState } from "react";
import type { EffectBook, EffectLine, OwnEffect } from "../../../core/src/effects/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { ChangeBook } from "./book-props.ts";
import { EffectReading } from "./effect-card.tsx";
import { UndoLine } from "./line-actions.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { TracesPart } from "./traces-part.tsx";
import { useUndo } from "./use-undo.ts";
import { VoicesPart } from "./voices-part.tsx";

/** Effects that nobody foresaw, apart from what was sealed. */
export function OwnEffectsCard(props: {
  readonly lines: readonly EffectLine[];
  readonly book: EffectBook;
  readonly change: ChangeBook;
  readonly isReadOnly: boolean;
}) {
  const { lines, book, change, isReadOnly } = props;
  const list = useUndo<OwnEffect>((edit) =>
    change((current) => ({ ...current, ownEffects: edit(current.ownEffects) })),
  );
  return (
    <section className="card" aria-labelledby="own-effects">
      <h2 id="own-effects">{say("effect.own.title")}</h2>
      <p className="soft">{say("effect.own.lead")}</p>
      {lines.map((line) => (
        <div key={line.indicator} className="effect-own">
          <h3>{line.label}</h3>
          <EffectReading line={line} />
          <VoicesPart line={line} book={book} change={change} isReadOnly={isReadOnly} />
          <TracesPart line={line} book={book} change={change} isReadOnly={isReadOnly} />
          {isReadOnly ? null : (
            <p>
              <RemoveButton about={line.label} onRemove={() => list.remove(line.indicator)} />
            </p>
          )}
        </div>
      ))}
      {isReadOnly ? null : <UndoLine list={list} nameOf={({ label }) => label} />}
      {isReadOnly || lines.length >= 20 ? null : <NewOwnEffect onAdd={list.add} />}
    </section>
  );
}

function NewOwnEffect({ onAdd }: { readonly onAdd: (effect: OwnEffect) => void }) {
  const [label, setLabel] = useState("");
  const [direction, setDirection] = useState<OwnEffect["direction"]>("rise");
  const add = () => {
    onAdd({ id: freshId(), label: label.trim(), unit: "", direction });
    setLabel("");
  };
  return (
    <div className="stack no-print">
      <TextField
        label={say("effect.own.label")}
        help={say("effect.own.help")}
        value={label}
        onChange={setLabel}
      />
      <PickField
        label={say("effect.own.direction")}
        value={direction}
        options={(["rise", "fall", "hold"] as const).map((value) => ({
          value,
          text: say(`effect.own.direction.${value}`),
        }))}
        onChange={setDirection}
      />
      <p>
        <button type="button" className="button" disabled={label.trim() === ""} onClick={add}>
          {say("effect.own.add")}
        </button>
      </p>
    </div>
  );
}
