import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { type CaseField, caseFields } from "../../../core/src/practices/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { MakeChange, ViewedCase } from "./case-props.ts";
import { SentenceLine } from "./sentence-line.tsx";

interface SentencesProps {
  readonly viewed: ViewedCase;
  readonly isReadOnly: boolean;
  readonly onChange: MakeChange;
}

/** Every sentence by field, with where it comes from; what was removed; a place to add one's own. */
export function SentencesCard({ viewed, isReadOnly, onChange }: SentencesProps) {
  return (
    <section aria-labelledby="sentences">
      <h2 id="sentences">{say("practice.case.sentences", { count: viewed.sentences.length })}</h2>
      {caseFields.map((field) => {
        const own = viewed.sentences.filter((each) => each.field === field);
        if (own.length === 0) return null;
        return (
          <section key={field} className="card">
            <h3>{say(`practices.field.${field}`)}</h3>
            <ul className="practice-lines">
              {own.map((sentence) => (
                <SentenceLine
                  key={sentence.id}
                  sentence={sentence}
                  isReadOnly={isReadOnly}
                  onChange={onChange}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Removals viewed={viewed} isReadOnly={isReadOnly} onChange={onChange} />
      {isReadOnly ? null : <AddSentence onChange={onChange} />}
    </section>
  );
}

function Removals({ viewed, isReadOnly, onChange }: SentencesProps) {
  const restoring = useMutation({
    mutationFn: (sentence: string) => onChange({ kind: "restore", sentence }),
  });
  if (viewed.removals.length === 0) return null;
  return (
    <section className="card">
      <h3>{say("practice.case.removed")}</h3>
      <ul>
        {viewed.removals.map(({ sentence, field, demandedBy, reason, on }) => (
          <li key={sentence}>
            {say("practice.case.removed.line", {
              field: say(`practices.field.${field}`),
              who: say(`practices.demand.${demandedBy}`),
              day: writeDay(on),
            })}
            {reason === "" ? "" : ` (${reason})`}{" "}
            {isReadOnly || sentence.startsWith("typed:") ? null : (
              <button type="button" className="button quiet" onClick={() => restoring.mutate(sentence)}>
                {say("practice.case.restore")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {restoring.isError ? <RefusalNotice error={restoring.error} room="practices" /> : null}
    </section>
  );
}

function AddSentence({ onChange }: { readonly onChange: MakeChange }) {
  const [field, setField] = useState<CaseField>("transferable");
  const [words, setWords] = useState("");
  const [isUnfavorable, setUnfavorable] = useState(false);
  const adding = useMutation({
    mutationFn: () => onChange({ kind: "add", field, words, isUnfavorable }),
    onSuccess: () => setWords(""),
  });
  const id = useId();
  return (
    <section className="card no-print">
      <h3>{say("practice.case.add")}</h3>
      <div className="field">
        <label htmlFor={`${id}-field`}>{say("practice.case.add.field")}</label>
        <select
          id={`${id}-field`}
          value={field}
          onChange={(event) =>
            setField(caseFields.find((each) => each === event.target.value) ?? "transferable")
          }
        >
          {caseFields.map((each) => (
            <option key={each} value={each}>
              {say(`practices.field.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-words`}>{say("practice.case.words")}</label>
        <textarea
          id={`${id}-words`}
          rows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={isUnfavorable}
          onChange={(event) => setUnfavorable(event.target.checked)}
        />
        <span>{say("practice.case.add.unfavorable")}</span>
      </label>
      <p>
        <button
          type="button"
          className="button"
          disabled={words.trim() === "" || adding.isPending}
          onClick={() => adding.mutate()}
        >
          {say("practice.case.add.do")}
        </button>
      </p>
      {adding.isError ? <RefusalNotice error={adding.error} room="practices" /> : null}
    </section>
  );
}
