import { useEffect, useId, useRef, useState } from "react";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import type { CallNote } from "./use-portfolio.ts";

/** What a call leaves behind: a line of words, and a day to talk again. Enter keeps it. */
export function CallForm(props: {
  readonly label: string;
  readonly isKeeping: boolean;
  readonly onKeep: (note: CallNote) => void;
  readonly onCancel: () => void;
}) {
  const { label, isKeeping, onKeep, onCancel } = props;
  const [words, setWords] = useState("");
  const [day, setDay] = useState<string>(browserToday());
  const [next, setNext] = useState("");
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="call-form"
      aria-label={say("portfolio.noted.form", { label })}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep({
          day,
          words: words.trim(),
          next: next === "" ? { known: false } : { known: true, value: next },
        });
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <label className="field wide" htmlFor={`${id}-words`}>
        <span className="label">{say("portfolio.noted.words")}</span>
        <input
          id={`${id}-words`}
          ref={first}
          type="text"
          maxLength={500}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <DayField
        id={`${id}-day`}
        label={say("portfolio.noted.day")}
        value={day}
        limits={{ required: true, max: browserToday() }}
        onChange={setDay}
      />
      <DayField
        id={`${id}-next`}
        label={say("portfolio.noted.next")}
        value={next}
        limits={{ min: browserToday() }}
        onChange={setNext}
      />
      <div className="row">
        <button type="submit" className="button primary" disabled={isKeeping}>
          {say("portfolio.noted.keep")}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {say("portfolio.cancel")}
        </button>
      </div>
    </form>
  );
}

function DayField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly limits: { readonly required?: boolean; readonly min?: string; readonly max?: string };
  readonly onChange: (day: string) => void;
}) {
  const { id, label, value, limits, onChange } = props;
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{label}</span>
      <input
        id={id}
        type="date"
        {...limits}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
