import { useState } from "react";
import { type Perception, type Sense, senses } from "../../../core/src/effects/public.ts";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { designActors } from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { freshId } from "../projects/fresh-id.ts";
import { ChoiceField, DayField, LongTextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { FormButtons } from "./line-actions.tsx";

/** What a function says of a change: a new line, or one being corrected. */
export function VoiceForm(props: {
  readonly indicator: string;
  readonly former?: Perception;
  readonly onKeep: (perception: Perception) => void;
  readonly onCancel?: () => void;
}) {
  const { former, onCancel } = props;
  const [who, setWho] = useState<Known<Perception["function"]>>(
    former === undefined ? unknown : known(former.function),
  );
  const [sense, setSense] = useState<Known<Sense>>(former === undefined ? unknown : known(former.sense));
  const [words, setWords] = useState(former?.words ?? "");
  const [saidOn, setSaidOn] = useState<Known<string>>(former?.saidOn ?? unknown);
  const keep = () => {
    if (!who.known || !sense.known) return;
    const said = { function: who.value, sense: sense.value, words: words.trim(), saidOn };
    const line = { id: former?.id ?? freshId(), indicator: props.indicator };
    props.onKeep({ ...line, ...said, keptOn: browserToday() });
    setWho(unknown);
    setSense(unknown);
    setWords("");
  };
  return (
    <div className="stack">
      <p className="soft small">{say("effect.voices.help")}</p>
      <ChoiceField
        label={say("effect.voices.function")}
        value={who}
        options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
        onChange={setWho}
      />
      <ChoiceField
        label={say("effect.voices.sense")}
        value={sense}
        options={senses.map((value) => ({ value, text: say(`effects.sense.${value}`) }))}
        onChange={setSense}
      />
      <LongTextField label={say("effect.voices.words")} value={words} onChange={setWords} />
      <DayField label={say("effect.voices.day")} value={saidOn} onChange={setSaidOn} />
      <FormButtons
        add={say("effect.voices.addOne")}
        isReady={who.known && sense.known}
        onKeep={keep}
        onCancel={onCancel}
      />
    </div>
  );
}
