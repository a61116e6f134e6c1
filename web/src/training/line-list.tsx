import { type ReactNode, useId, useState } from "react";
import { say } from "../words/say.ts";
import { replaceAt } from "./edit-design.ts";
import { Fold } from "./fold.tsx";

/** Lines to fill, to take out and to add, in a frame with a name. */
export function LineList<Line>(props: {
  readonly title: string;
  readonly help?: string;
  readonly lines: readonly Line[];
  readonly most: number;
  readonly addWord: string;
  readonly blank: Line;
  readonly onChange: (lines: readonly Line[]) => void;
  /** A line in a few words: lines are then folded, but for the one just added. */
  readonly summary?: (line: Line) => ReactNode;
  /** A line that may not be taken out. */
  readonly isFixed?: (line: Line) => boolean;
  readonly children: (line: Line, patch: (next: Partial<Line>) => void) => ReactNode;
}) {
  const { lines, onChange, summary } = props;
  const [added, setAdded] = useState<number>();
  const help = useId();
  return (
    <fieldset className="plain" {...(props.help === undefined ? {} : { "aria-describedby": help })}>
      <legend>{props.title}</legend>
      {props.help === undefined ? null : (
        <p id={help} className="soft small">
          {props.help}
        </p>
      )}
      {lines.map((line, index) => {
        const name = say("design.line", { title: props.title, rank: index + 1 });
        const remove = () => {
          setAdded(undefined);
          onChange(replaceAt(lines, index, undefined));
        };
        const fields = (
          <>
            {props.children(line, (next) => onChange(replaceAt(lines, index, { ...line, ...next })))}
            {props.isFixed?.(line) === true ? null : <RemoveLine name={name} onRemove={remove} />}
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
          <fieldset key={`${index} of ${lines.length}`} className="line" aria-label={name}>
            {summary === undefined ? (
              fields
            ) : (
              <Fold summary={summary(line)} isOpenAtFirst={index === added} isLazy>
                {fields}
              </Fold>
            )}
          </fieldset>
        );
      })}
      {lines.length >= props.most ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAdded(lines.length);
              onChange([...lines, props.blank]);
            }}
          >
            {props.addWord}
          </button>
        </p>
      )}
    </fieldset>
  );
}

function RemoveLine(props: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <p>
      <button type="button" className="button quiet" onClick={props.onRemove}>
        {say("design.remove")} <span className="visually-hidden">{props.name}</span>
      </button>
    </p>
  );
}
