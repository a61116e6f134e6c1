import { useState } from "react";
import type { Trace } from "../../../core/src/effects/public.ts";
import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import { designActors } from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { freshId } from "../projects/fresh-id.ts";
import { ChoiceField, DayField, LongTextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { FormButtons } from "./line-actions.tsx";

/** Something that can be shown: a new line, or one being corrected. Without a day it is a word, not a trace. */
export function TraceForm(props: {
  readonly indicator: string;
  readonly former?: Trace;
  readonly onKeep: (trace: Trace) => void;
  readonly onCancel?: () => void;
}) {
  const { former, onCancel } = props;
  const [words, setWords] = useState(former?.words ?? "");
  const [on, setOn] = useState<Known<string>>(former?.on ?? unknown);
  const [by, setBy] = useState<Trace["by"]>(former?.by ?? unknown);
  const keep = () => {
    const line = { id: former?.id ?? freshId(), indicator: props.indicator };
    props.onKeep({ ...line, words: words.trim(), on, by, keptOn: browserToday() });
    setWords("");
  };
  return (
    <div className="stack">
      <LongTextField
        label={say("effect.traces.words")}
        help={say("effect.traces.help")}
        value={words}
        onChange={setWords}
      />
      <DayField label={say("effect.traces.day")} value={on} onChange={setOn} />
      <ChoiceField
        label={say("effect.traces.by")}
        value={by}
        options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
        onChange={setBy}
      />
      <FormButtons
        add={say("effect.traces.addOne")}
        isReady={words.trim() !== "" && on.known}
        onKeep={keep}
        onCancel={onCancel}
      />
    </div>
  );
}
