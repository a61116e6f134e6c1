import type { Trace } from "../../../core/src/effects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { LineProps } from "./book-props.ts";
import { KeptOn } from "./kept-on.tsx";
import { LineActions, UndoLine } from "./line-actions.tsx";
import { TraceForm } from "./trace-form.tsx";
import { useUndo } from "./use-undo.ts";

/** What can be shown: a register, a sheet, a situation seen, with its day. */
export function TracesPart({ line, change, isReadOnly }: LineProps) {
  const { traces, label, indicator } = line;
  const list = useUndo<Trace>((edit) => change((book) => ({ ...book, traces: edit(book.traces) })));
  return (
    <div className="stack">
      <h3>{say("effect.traces.title")}</h3>
      {traces.length === 0 ? <p className="soft">{say("effect.traces.none")}</p> : null}
      <ul className="effect-list">
        {traces.map((trace) => (
          <li key={trace.id}>
            {list.open === trace.id && !isReadOnly ? (
              <TraceForm indicator={indicator} former={trace} onKeep={list.correct} onCancel={list.close} />
            ) : (
              <>
                <TraceLine trace={trace} />
                {isReadOnly ? null : <LineActions id={trace.id} about={trace.words} list={list} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <>
          <UndoLine list={list} nameOf={({ words }) => words} />
          <details className="no-print">
            <summary>
              {say("effect.traces.add")} <span className="visually-hidden">{label}</span>
            </summary>
            <TraceForm indicator={indicator} onKeep={list.add} />
          </details>
        </>
      )}
    </div>
  );
}

function TraceLine({ trace }: { readonly trace: Trace }) {
  const { on, by, words } = trace;
  return (
    <>
      <strong>{on.known ? writeDay(on.value) : say("effect.traces.noDay")}</strong> {words}
      {by.known ? (
        <span className="soft small">
          {" "}
          {say("effect.traces.toldBy", { who: say(`training.actor.${by.value}`) })}
        </span>
      ) : null}
      <KeptOn day={trace.keptOn} />
    </>
  );
}
