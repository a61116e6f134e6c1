import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { removalDemands } from "../../../core/src/practices/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { MakeChange, ViewedCase } from "./case-props.ts";

type Viewed = ViewedCase["sentences"][number];

interface LineProps {
  readonly sentence: Viewed;
  readonly isReadOnly: boolean;
  readonly onChange: MakeChange;
}

/** A sentence with where it comes from, what others would read of it, and how far it may go. */
export function SentenceLine({ sentence, isReadOnly, onChange }: LineProps) {
  const [doing, setDoing] = useState<"nothing" | "rewording" | "removing">("nothing");
  const { words, masked, isUnfavorable, draftedWords, contributors, reach, waitingFor } = sentence;
  const done = () => setDoing("nothing");
  return (
    <li className="practice-sentence">
      <p>
        {words} {isUnfavorable ? <span className="pill">{say("practice.case.unfavorable")}</span> : null}
      </p>
      <p className="soft">{say("practice.case.from", { what: tracesText(sentence) })}</p>
      {masked === words ? null : <p className="soft">{say("practice.case.masked", { words: masked })}</p>}
      {contributors.length === 0 ? null : (
        <p className="soft">
          {waitingFor.length > 0
            ? say("practice.case.waiting", { count: waitingFor.length })
            : say("practice.case.reach", { reach: say(`practices.reach.${reach}`) })}
        </p>
      )}
      {draftedWords === "" ? null : (
        <p className="soft">{say("practice.case.reworded", { words: draftedWords })}</p>
      )}
      {isReadOnly || doing !== "nothing" ? null : (
        <p className="row no-print">
          <button type="button" className="button quiet" onClick={() => setDoing("rewording")}>
            {say("practice.case.reword")}
          </button>
          <button type="button" className="button quiet" onClick={() => setDoing("removing")}>
            {say("practice.case.remove")}
          </button>
        </p>
      )}
      {doing === "rewording" ? <Rewording sentence={sentence} onChange={onChange} onDone={done} /> : null}
      {doing === "removing" ? <Removing sentence={sentence} onChange={onChange} onDone={done} /> : null}
    </li>
  );
}

/** The things a sentence comes from, each kind once, with its last day. */
function tracesText({ traces }: Viewed): string {
  const kinds = [...new Set(traces.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const days = traces.filter((each) => each.kind === kind && each.day !== "").map(({ day }) => day);
      const label = say(`practices.trace.${kind}`);
      const last = days.toSorted().at(-1);
      return last === undefined ? label : say("practice.case.fromOn", { kind: label, day: writeDay(last) });
    })
    .join(" ; ");
}

interface DoingProps {
  readonly sentence: Viewed;
  readonly onChange: MakeChange;
  readonly onDone: () => void;
}

function Rewording({ sentence, onChange, onDone }: DoingProps) {
  const [words, setWords] = useState(sentence.words);
  const id = useId();
  const saving = useMutation({
    mutationFn: () => onChange({ kind: "reword", sentence: sentence.id, was: sentence.words, words }),
    onSuccess: onDone,
  });
  return (
    <div className="field no-print">
      <label htmlFor={id}>{say("practice.case.words")}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={words.trim() === "" || saving.isPending}
          onClick={() => saving.mutate()}
        >
          {say("practice.case.save")}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {say("practice.case.cancel")}
        </button>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="practices" /> : null}
    </div>
  );
}

function Removing({ sentence, onChange, onDone }: DoingProps) {
  const [demandedBy, setDemandedBy] = useState<(typeof removalDemands)[number]>("contributor");
  const [reason, setReason] = useState("");
  const id = useId();
  const removing = useMutation({
    mutationFn: () => onChange({ kind: "remove", sentence: sentence.id, demandedBy, reason }),
  });
  return (
    <div className="no-print">
      <p>{say("practice.case.remove.warn")}</p>
      <div className="field">
        <label htmlFor={`${id}-who`}>{say("practice.case.remove.who")}</label>
        <select
          id={`${id}-who`}
          value={demandedBy}
          onChange={(event) =>
            setDemandedBy(removalDemands.find((each) => each === event.target.value) ?? "contributor")
          }
        >
          {removalDemands.map((each) => (
            <option key={each} value={each}>
              {say(`practices.demand.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-why`}>{say("practice.case.remove.why")}</label>
        <input
          type="text"
          id={`${id}-why`}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {say("practice.case.remove.do")}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {say("practice.case.cancel")}
        </button>
      </p>
      {removing.isError ? <RefusalNotice error={removing.error} room="practices" /> : null}
    </div>
  );
}
