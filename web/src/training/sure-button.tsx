import { useState } from "react";
import { say } from "../words/say.ts";

/** A button that asks once before it takes something out; `of` tells screen readers what. */
export function SureButton(props: {
  readonly word: string;
  readonly of: string;
  readonly question: string;
  readonly onSure: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p>
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {props.word} <span className="visually-hidden">{props.of}</span>
        </button>
      </p>
    );
  }
  return (
    <div className="stack">
      <p>{props.question}</p>
      <div className="row">
        {/* The keyboard begins on the choice that loses nothing. */}
        <button
          type="button"
          className="button"
          ref={(button) => button?.focus()}
          onClick={() => setAsked(false)}
        >
          {say("design.cancel")}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            setAsked(false);
            props.onSure();
          }}
        >
          {say("design.removeYes")}
        </button>
      </div>
    </div>
  );
}
