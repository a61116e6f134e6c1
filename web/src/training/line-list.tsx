import { type ReactNode, useId } from "react";
import { say } from "../words/say.ts";
import { replaceAt } from "./edit-design.ts";

/** Lines to fill, to take out and to add, in a frame with a name. */
export function LineList<Line>(props: {
  readonly title: string;
  readonly help?: string;
  readonly lines: readonly Line[];
  readonly most: number;
  readonly addWord: string;
  readonly blank: Line;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly children: (line: Line, patch: (next: Partial<Line>) => void) => ReactNode;
}) {
  const { lines, onChange } = props;
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
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
          <fieldset key={`${index} of ${lines.length}`} className="line" aria-label={name}>
            {props.children(line, (next) => onChange(replaceAt(lines, index, { ...line, ...next })))}
            <p>
              <button
                type="button"
                className="button quiet"
                onClick={() => onChange(replaceAt(lines, index, undefined))}
              >
                {say("design.remove")} <span className="visually-hidden">{name}</span>
              </button>
            </p>
          </fieldset>
        );
      })}
      {lines.length >= props.most ? null : (
        <p>
          <button type="button" className="button" onClick={() => onChange([...lines, props.blank])}>
            {props.addWord}
          </button>
        </p>
      )}
    </fieldset>
  );
}
