import { useId, useState } from "react";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { type AdaptedWords, useAdapting } from "./use-adaptations.ts";

/** Most lines of a list, and most letters of a line, as the server reads them. */
const [linesAtMost, lettersAtMost] = [12, 1200];

/** Rewrites a sheet in the words of one's organisation: lists are typed one line each. */
export function AdaptForm(props: {
  readonly sheet: string;
  readonly begun: AdaptedWords;
  readonly revision: number;
  readonly onDone: () => void;
}) {
  const [draft, setDraft] = useState(props.begun);
  const saving = useAdapting(props.sheet, props.revision, props.onDone);
  const set = (change: Partial<AdaptedWords>) => setDraft((before) => ({ ...before, ...change }));
  const lists = [
    ["when", draft.when],
    ["steps", draft.steps],
    ["watchOuts", draft.watchOuts],
  ] as const;
  const isTooLong = lists.some(([, lines]) => written(lines).length > linesAtMost);
  return (
    <form
      className="card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const [when, steps, watchOuts] = lists.map(([, lines]) => written(lines));
        saving.mutate({ ...draft, when: when ?? [], steps: steps ?? [], watchOuts: watchOuts ?? [] });
      }}
    >
      <h2>{say("practice.adapt.title")}</h2>
      <p>{say("practice.adapt.lead")}</p>
      <TextLine label={say("practice.adapt.label")} value={draft.label} onType={(label) => set({ label })} />
      <TextArea
        label={say("practice.adapt.summary")}
        value={draft.summary}
        onType={(summary) => set({ summary })}
      />
      {lists.map(([list, lines]) => (
        <TextArea
          key={list}
          label={say(`practice.sheet.${list}`)}
          hint={say("practice.adapt.lines", { most: linesAtMost })}
          value={lines.join("\n")}
          onType={(text) => set({ [list]: text.split("\n") })}
        />
      ))}
      <TextArea label={say("practice.adapt.why")} value={draft.why} onType={(why) => set({ why })} />
      {isTooLong ? <p role="alert">{say("practice.adapt.tooMany", { most: linesAtMost })}</p> : null}
      {saving.isError ? <RefusalNotice error={saving.error} room="practices" /> : null}
      <p className="row">
        <button
          type="submit"
          className="button primary"
          disabled={saving.isPending || isTooLong || draft.label.trim() === "" || draft.summary.trim() === ""}
        >
          {say("practice.adapt.save")}
        </button>
        <button type="button" className="button quiet" onClick={props.onDone}>
          {say("practice.adapt.leave")}
        </button>
      </p>
    </form>
  );
}

function written(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim().slice(0, lettersAtMost)).filter((line) => line !== "");
}

function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        maxLength={lettersAtMost}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </div>
  );
}

function TextArea(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <p className="soft" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <textarea
        id={id}
        rows={Math.min(10, Math.max(3, props.value.split("\n").length + 1))}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
        {...(props.hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
      />
    </div>
  );
}
