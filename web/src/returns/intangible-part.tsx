import { useState } from "react";
import { freshId } from "../projects/fresh-id.ts";
import { TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { BookProps } from "./book-props.ts";

/** What counts and is given no amount, beside the result. */
export function IntangiblePart({ book, change, mayEdit }: BookProps & { readonly mayEdit: boolean }) {
  const [words, setWords] = useState("");
  const title = say("return.intangible.title");
  const add = () => {
    const line = { id: freshId(), words: words.trim() };
    change((current) => ({ ...current, intangible: [...current.intangible, line] }));
    setWords("");
  };
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{say("return.intangible.lead")}</p>
      {book.intangible.length === 0 ? <p>{say("return.intangible.none")}</p> : null}
      <ul>
        {book.intangible.map((line) => (
          <li key={line.id}>
            {line.words}{" "}
            {mayEdit ? (
              <button
                type="button"
                className="button quiet no-print"
                onClick={() =>
                  change((current) => ({
                    ...current,
                    intangible: current.intangible.filter(({ id }) => id !== line.id),
                  }))
                }
              >
                {say("return.intangible.remove")} <span className="visually-hidden">{line.words}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <div className="row no-print">
          <TextField label={say("return.intangible.words")} value={words} onChange={setWords} />
          <button
            type="button"
            className="button"
            disabled={words.trim() === "" || book.intangible.length >= 20}
            onClick={add}
          >
            {say("return.intangible.add")}
          </button>
        </div>
      ) : null}
    </section>
  );
}
