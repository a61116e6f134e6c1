import type { EffectLine, Figure, WrittenFigure } from "../../../core/src/effects/public.ts";
import { writeFigure } from "../../../core/src/effects/public.ts";
import { writeDay } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { AnswersPart } from "./answers-part.tsx";
import type { LineProps } from "./book-props.ts";
import { FigureForm } from "./figure-form.tsx";
import { KeptOn } from "./kept-on.tsx";
import { LineActions, UndoLine } from "./line-actions.tsx";
import { type UndoableList, useUndo } from "./use-undo.ts";

/** What the figures say, each with how many people it is about, and its interval when there is one. */
export function FiguresPart({ line, book, change, isReadOnly }: LineProps) {
  const list = useUndo<WrittenFigure>((edit) =>
    change((current) => ({ ...current, figures: edit(current.figures) })),
  );
  return (
    <div className="stack">
      <h3>{say("effect.figures.title")}</h3>
      {line.figures.length === 0 ? <p className="soft">{say("effect.figures.none")}</p> : null}
      <dl className="effect-figures">
        {line.figures.map((figure) => (
          <div key={`${figure.id} ${figure.moment}`}>
            <dt>{say(`plans.moment.${figure.moment}`)}</dt>
            <dd>
              <OneFigure
                line={line}
                figure={figure}
                written={isReadOnly ? undefined : book.figures.find(({ id }) => id === figure.id)}
                list={list}
              />
            </dd>
          </div>
        ))}
      </dl>
      <AnswersPart answers={line.answers} />
      {isReadOnly ? null : (
        <>
          <UndoLine list={list} nameOf={({ moment }) => say(`plans.moment.${moment}`)} />
          <details className="no-print">
            <summary>
              {say("effect.figures.add")} <span className="visually-hidden">{line.label}</span>
            </summary>
            <FigureForm line={line} onKeep={list.add} />
          </details>
        </>
      )}
    </div>
  );
}

/** A figure of the sealed plan is nobody's to correct: it is not in the book. */
function OneFigure(props: {
  readonly line: EffectLine;
  readonly figure: Figure;
  readonly written: WrittenFigure | undefined;
  readonly list: UndoableList<WrittenFigure>;
}) {
  const { line, figure, written, list } = props;
  if (written !== undefined && list.open === written.id)
    return <FigureForm line={line} former={written} onKeep={list.correct} onCancel={list.close} />;
  return (
    <>
      <strong>{frenchSpaces(writeFigure(figure, line.unit, line))}</strong>
      <br />
      <span className="soft small">{writeOrigin(figure)}</span>
      <KeptOn day={written?.keptOn} />
      {written === undefined ? null : (
        <LineActions id={written.id} about={say(`plans.moment.${figure.moment}`)} list={list} />
      )}
    </>
  );
}

/** "La paie, relevé le 3 mai 2026, moyenne de six mois" */
function writeOrigin({ isSealed, source, on, words }: EffectLine["figures"][number] & Figure): string {
  const parts = [
    say(isSealed ? "effect.figures.sealed" : `plans.source.${source}`),
    ...(on.known ? [say("effect.on", { day: writeDay(on.value) })] : []),
    ...(words === "" ? [] : [words]),
  ];
  return parts.join(", ");
}
