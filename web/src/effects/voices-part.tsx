import { isAsked, type Perception } from "../../../core/src/effects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { LineProps } from "./book-props.ts";
import { KeptOn } from "./kept-on.tsx";
import { LineActions, UndoLine } from "./line-actions.tsx";
import { useUndo } from "./use-undo.ts";
import { VoiceForm } from "./voice-form.tsx";

/** What each function says of the change. */
export function VoicesPart({ line, change, isReadOnly }: LineProps) {
  const { perceptions, label, indicator } = line;
  const list = useUndo<Perception>((edit) =>
    change((book) => ({ ...book, perceptions: edit(book.perceptions) })),
  );
  return (
    <div className="stack">
      <h3>{say("effect.voices.title")}</h3>
      {perceptions.length === 0 ? <p className="soft">{say("effect.voices.none")}</p> : null}
      <ul className="effect-list">
        {perceptions.map((perception) => (
          <li key={perception.id}>
            {list.open === perception.id && !isReadOnly ? (
              <VoiceForm
                indicator={indicator}
                former={perception}
                onKeep={list.correct}
                onCancel={list.close}
              />
            ) : (
              <>
                <Voice perception={perception} />
                {isReadOnly || isAsked(perception) ? null : (
                  <LineActions
                    id={perception.id}
                    about={say(`training.actor.${perception.function}`)}
                    list={list}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <>
          <UndoLine list={list} nameOf={(voice) => say(`training.actor.${voice.function}`)} />
          <details className="no-print">
            <summary>
              {say("effect.voices.add")} <span className="visually-hidden">{label}</span>
            </summary>
            <VoiceForm indicator={indicator} onKeep={list.add} />
          </details>
        </>
      )}
    </div>
  );
}

function Voice({ perception }: { readonly perception: Perception }) {
  const { function: actor, sense, words, saidOn } = perception;
  return (
    <>
      <strong>{say("effect.voices.who", { who: say(`training.actor.${actor}`) })}</strong>{" "}
      {say(`effects.sense.${sense}`)}
      {saidOn.known ? (
        <span className="soft small"> {say("effect.on", { day: writeDay(saidOn.value) })}</span>
      ) : null}
      {words.trim() === "" ? null : (
        <>
          <br />
          {say("effect.quoted", { words: words.trim() })}
        </>
      )}
      <KeptOn day={perception.keptOn} />
    </>
  );
}
