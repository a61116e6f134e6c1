import { useState } from "react";
import { say } from "../words/say.ts";

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

/** An act that asks once more; the keyboard begins on the choice that loses nothing. */
export function SureAct(props: {
  readonly word: string;
  /** What the act is about, for whoever hears the button alone. */
  readonly about: string;
  readonly question: string;
  readonly onSure: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {props.word} <span className="visually-hidden">{props.about}</span>
      </button>
    );
  }
  return (
    <div className="stack">
      <p>{props.question}</p>
      <div className="row">
        <button type="button" className="button" ref={moveKeyboardTo} onClick={() => setAsked(false)}>
          {say("network.cancel")}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            setAsked(false);
            props.onSure();
          }}
        >
          {say("network.yes")}
        </button>
      </div>
    </div>
  );
}
