import { useState } from "react";
import { say } from "../words/say.ts";

/** Copies the text; where the browser does not let a page copy, the text is shown to be copied by hand. */
export function CopyText(props: { readonly text: string; readonly of?: string }) {
  const { text } = props;
  const [outcome, setOutcome] = useState<"copied" | "byHand">();
  const copy = () => {
    // Absent where the page is not served in safety.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const written = clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    written.then(
      () => setOutcome("copied"),
      () => setOutcome("byHand"),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {say("steering.take.copy")}
        {props.of === undefined ? null : <span className="visually-hidden">{props.of}</span>}
      </button>
      <span role="status">{outcome === undefined ? "" : say(`steering.take.${outcome}`)}</span>
      {outcome === "byHand" ? (
        <label className="field wide">
          <span className="label">{say("steering.take.text")}</span>
          <textarea readOnly rows={8} value={text} onFocus={(event) => event.target.select()} />
        </label>
      ) : null}
    </>
  );
}
