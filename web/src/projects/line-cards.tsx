import { type ReactNode, useState } from "react";
import { Fold } from "../training/fold.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { say } from "../words/say.ts";
import { goTo } from "./go-to.ts";

interface Identified {
  readonly id: string;
}

/** Lines known by their id, folded under a few words, to fill, to take out and to add. */
export function LineCards<Line extends Identified>(props: {
  readonly lines: readonly Line[];
  readonly most: number;
  readonly addWord: string;
  readonly isReadOnly: boolean;
  readonly blank: () => Line;
  /** Each edit starts from the latest lines. */
  readonly onEdit: (edit: (lines: readonly Line[]) => readonly Line[]) => void;
  /** A line in a few words. */
  readonly summary: (line: Line) => string;
  readonly children: (line: Line, patch: (next: Partial<Line>) => void) => ReactNode;
}) {
  const { lines, onEdit } = props;
  const [added, setAdded] = useState("");
  const add = () => {
    const line = props.blank();
    setAdded(line.id);
    onEdit((current) => [...current, line]);
    requestAnimationFrame(() => goTo(lineId(line.id)));
  };
  return (
    <>
      {lines.map((line) => (
        <Fold key={line.id} summary={props.summary(line)} isOpenAtFirst={line.id === added} isLazy>
          <div className="stack line" id={lineId(line.id)}>
            {props.children(line, (next) =>
              onEdit((current) => current.map((each) => (each.id === line.id ? { ...each, ...next } : each))),
            )}
            {props.isReadOnly ? null : (
              <SureButton
                word={say("project.line.remove")}
                of={props.summary(line)}
                question={say("project.line.removeSure", { line: props.summary(line) })}
                onSure={() => onEdit((current) => current.filter(({ id }) => id !== line.id))}
              />
            )}
          </div>
        </Fold>
      ))}
      {props.isReadOnly || lines.length >= props.most ? null : (
        <p>
          <button type="button" className="button" onClick={add}>
            {props.addWord}
          </button>
        </p>
      )}
    </>
  );
}

const lineId = (id: string): string => `line-${id}`;
