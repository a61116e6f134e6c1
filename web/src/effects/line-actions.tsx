import { useEffect, useId, useRef } from "react";
import { say } from "../words/say.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { UndoableList } from "./use-undo.ts";

/** Corrects a line or takes it out; `about` is said to who does not see where it stands. */
export function LineActions<Line>(props: {
  readonly id: string;
  readonly about: string;
  readonly list: UndoableList<Line>;
}) {
  const { id, about, list } = props;
  const button = useRef<HTMLButtonElement>(null);
  const isLanding = list.landing === id;
  useEffect(() => {
    if (isLanding) button.current?.focus();
  }, [isLanding]);
  return (
    <span className="no-print line-actions">
      <button ref={button} type="button" className="button quiet" onClick={() => list.openLine(id)}>
        {say("effect.correct")} <span className="visually-hidden">{about}</span>
      </button>
      <RemoveButton about={about} onRemove={() => list.remove(id)} />
    </span>
  );
}

/** What was just taken out or corrected, with the one gesture that takes it back. */
export function UndoLine<Line extends { readonly id: string }>(props: {
  readonly list: UndoableList<Line>;
  readonly nameOf: (line: Line) => string;
}) {
  const { former } = props.list;
  if (former === undefined) return null;
  const { kind, line } = former;
  return (
    <UndoButton
      key={`${kind} ${line.id}`}
      kind={kind}
      what={props.nameOf(line)}
      onUndo={() => props.list.undo()}
    />
  );
}

function UndoButton(props: {
  readonly kind: "removed" | "corrected";
  readonly what: string;
  readonly onUndo: () => void;
}) {
  const { kind, what } = props;
  const told = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="no-print line-undo">
      <span id={told}>{say(`effect.undo.${kind}`, { what })}</span>{" "}
      <button ref={button} type="button" className="button" aria-describedby={told} onClick={props.onUndo}>
        {say(`effect.undo.${kind}.do`)}
      </button>
    </p>
  );
}

/** Keeps what the form says; while correcting, leaves the line as it was too. */
export function FormButtons(props: {
  readonly add: string;
  readonly isReady: boolean;
  readonly onKeep: () => void;
  /** Only while a line is corrected. */
  readonly onCancel: (() => void) | undefined;
}) {
  const { onCancel } = props;
  return (
    <p className="row">
      <button type="button" className="button" disabled={!props.isReady} onClick={props.onKeep}>
        {onCancel === undefined ? props.add : say("effect.correct.keep")}
      </button>
      {onCancel === undefined ? null : (
        <button type="button" className="button quiet" onClick={onCancel}>
          {say("effect.correct.cancel")}
        </button>
      )}
    </p>
  );
}
