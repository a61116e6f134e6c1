import { useState } from "react";
import { unknown } from "../../../core/src/kernel/known.ts";
import {
  type AttributableLine,
  type EffectAssumption,
  type KnownOfReturn,
  type ValuedEffect,
  valuedEffectsAtMost,
} from "../../../core/src/returns/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { BookProps } from "./book-props.ts";
import { EffectFields } from "./effect-fields.tsx";

interface EffectsProps extends BookProps {
  readonly effects: readonly EffectAssumption[];
  readonly lines: readonly AttributableLine[];
  readonly changes: KnownOfReturn["changes"];
}

/** The effects that somebody gives an amount to, each with all that it takes to count. */
export function EffectsPart({ book, effects, lines, changes, change }: EffectsProps) {
  const title = say("return.effects.title");
  const put = (id: string, facts: Partial<ValuedEffect>) =>
    change((current) => ({
      ...current,
      effects: current.effects.map((effect) => (effect.id === id ? { ...effect, ...facts } : effect)),
    }));
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{say("return.effects.lead")}</p>
      {book.effects.length === 0 ? <p>{say("return.effects.none")}</p> : null}
      {book.effects.map((effect) => {
        const read = effects.find(({ key }) => key === effect.id);
        const line = lines.find(({ indicator }) => indicator === effect.indicator);
        return (
          <div key={effect.id} className="valued">
            <h4>{line?.label ?? say("return.effects.removed")}</h4>
            {line === undefined ? null : (
              <p>
                {say("return.effects.evidence", { evidence: say(`returns.evidence.${line.evidence}`) })}{" "}
                {read?.unvalued === undefined
                  ? say("return.effects.counted")
                  : say("return.effects.unvalued", { reason: say(`returns.unvalued.${read.unvalued}`) })}
              </p>
            )}
            <EffectFields
              effect={effect}
              compared={changes.find(({ indicator }) => indicator === effect.indicator)}
              onChange={(facts) => put(effect.id, facts)}
            />
            <p className="no-print">
              <button
                type="button"
                className="button quiet"
                onClick={() =>
                  change((current) => ({
                    ...current,
                    effects: current.effects.filter(({ id }) => id !== effect.id),
                  }))
                }
              >
                {say("return.effects.remove")} <span className="visually-hidden">{line?.label ?? ""}</span>
              </button>
            </p>
          </div>
        );
      })}
      <AddEffect book={book} lines={lines} changes={changes} change={change} />
    </section>
  );
}

function AddEffect({ book, lines, changes, change }: Omit<EffectsProps, "effects">) {
  const free = lines.filter(({ indicator }) => !book.effects.some((each) => each.indicator === indicator));
  const [picked, setPicked] = useState("");
  if (lines.length === 0) return <p>{say("return.effects.noLine")}</p>;
  const [first] = free;
  if (first === undefined || book.effects.length >= valuedEffectsAtMost) return null;
  const chosen = free.find(({ indicator }) => indicator === picked) ?? first;
  const isCompared = changes.some(({ indicator }) => indicator === chosen.indicator);
  const add = () =>
    change((current) => ({
      ...current,
      effects: [...current.effects, blankEffect(chosen.indicator, isCompared)],
    }));
  return (
    <div className="row no-print">
      <PickField
        label={say("return.effects.pick")}
        value={chosen.indicator}
        options={free.map(({ indicator, label }) => ({ value: indicator, text: label }))}
        onChange={setPicked}
      />
      <button type="button" className="button" onClick={add}>
        {say("return.effects.add")}
      </button>
    </div>
  );
}

/** What a comparison found is taken over by itself; else everything is to be told. */
function blankEffect(indicator: string, isCompared: boolean): ValuedEffect {
  const told = { kind: "told", perYear: unknown, share: unknown, by: unknown } as const;
  return {
    id: freshId(),
    indicator,
    unit: "",
    perUnit: unknown,
    perUnitBy: unknown,
    perUnitWords: "",
    attribution: isCompared ? { kind: "comparison" } : told,
    months: unknown,
  };
}
