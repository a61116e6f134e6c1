import { useState } from "react";
import { auditLettersAtMost, seekWords } from "../../../core/src/access/public.ts";
import { say } from "../words/say.ts";

/** Words looked for in the lines. Asked for when they are typed to their end: every search is itself told in the trail. */
export function TrailWordsField(props: {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}) {
  const { words, onSearch } = props;
  const [typed, setTyped] = useState(words);
  const [asked, setAsked] = useState(words);
  // The address changed: its words are shown, in the same field, so that the keyboard stays in it.
  if (asked !== words) {
    setAsked(words);
    setTyped(words);
  }
  const saysNothing = typed.trim() !== "" && seekWords(typed).length === 0;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saysNothing) onSearch(typed.trim());
      }}
    >
      <label className="field" htmlFor="trail-words">
        <span className="label">{say("access.trail.words")}</span>
        <input
          id="trail-words"
          type="search"
          autoComplete="off"
          maxLength={auditLettersAtMost}
          value={typed}
          aria-describedby="trail-words-help"
          aria-invalid={saysNothing}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span id="trail-words-help" className="help">
          {say(saysNothing ? "access.trail.wordsShort" : "access.trail.wordsHelp")}
        </span>
      </label>
      <p>
        <button type="submit" className="button">
          {say("access.trail.wordsAsk")}
        </button>
      </p>
    </form>
  );
}
