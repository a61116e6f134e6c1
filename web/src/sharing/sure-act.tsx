import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

/** An act that asks once more before it is done. */
export function SureAct(props: {
  readonly label: string;
  /** What the act is about, for whoever hears the button alone. */
  readonly about: string;
  readonly question: string;
  readonly yes: string;
  readonly act: () => Promise<unknown>;
  readonly onDone: () => Promise<unknown>;
}) {
  const [isAsked, setAsked] = useState(false);
  const acting = useMutation({
    mutationFn: props.act,
    onSuccess: async () => {
      await props.onDone();
      setAsked(false);
    },
  });
  if (!isAsked) {
    return (
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {props.label} <span className="visually-hidden">{props.about}</span>
      </button>
    );
  }
  return (
    <div className="stack">
      <p>{props.question}</p>
      <div className="row">
        <button type="button" className="button" ref={moveKeyboardTo} onClick={() => setAsked(false)}>
          {say("sharing.cancel")}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={acting.isPending}
          onClick={() => acting.mutate()}
        >
          {props.yes}
        </button>
      </div>
      {acting.isError ? <RefusalNotice error={acting.error} room="sharing" /> : null}
    </div>
  );
}
