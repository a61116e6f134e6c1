import { useState } from "react";
import {
  type Act,
  actsOfKind,
  type JointKind,
  type Stakeholder,
} from "../../../core/src/diagnosis/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import { writeStakeholder } from "./write-people.ts";

/** Writes what somebody did: who, what, when, and what shows it. */
export function AddAct(props: {
  readonly kind: JointKind;
  readonly holders: readonly Stakeholder[];
  readonly onAdd: (act: Omit<Act, "id">) => void;
}) {
  const { kind, holders, onAdd } = props;
  const acts = actsOfKind[kind];
  const [who, setWho] = useState("");
  const [what, setWhat] = useState("");
  const [day, setDay] = useState<string>(browserToday);
  const [evidence, setEvidence] = useState("");
  const stakeholder = holders.find(({ id }) => id === who) ?? holders[0];
  const act = acts.find((each) => each === what) ?? acts[0];
  return (
    <details>
      <summary>
        {say("diagnosis.involvement.add")}
        <span className="visually-hidden"> ({say(`diagnosis.kind.${kind}`)})</span>
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (stakeholder === undefined || act === undefined) return;
          onAdd({ kind: act, stakeholder: stakeholder.id, day, evidence: evidence.trim() });
          setEvidence("");
        }}
      >
        <Pick
          label={say("diagnosis.involvement.who")}
          value={stakeholder?.id ?? ""}
          options={holders.map((holder) => ({ value: holder.id, text: writeStakeholder(holder) }))}
          onPick={setWho}
        />
        <Pick
          label={say("diagnosis.involvement.what")}
          value={act ?? ""}
          options={acts.map((each) => ({ value: each, text: say(`diagnosis.act.${each}`) }))}
          onPick={setWhat}
        />
        <label className="field">
          <span className="label">{say("diagnosis.involvement.when")}</span>
          <input
            type="date"
            required
            min="2000-01-01"
            max="2099-12-31"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <Evidence evidence={evidence} onType={setEvidence} />
        <p>
          <button type="submit" className="button">
            {say("diagnosis.involvement.save")}
          </button>
        </p>
      </form>
    </details>
  );
}

function Pick(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onPick(event.target.value)}>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Evidence(props: { readonly evidence: string; readonly onType: (text: string) => void }) {
  return (
    <label className="field">
      <span className="label">{say("diagnosis.involvement.evidence")}</span>
      <span className="help">{say("diagnosis.involvement.evidenceHelp")}</span>
      <input
        type="text"
        required
        maxLength={300}
        pattern=".*\S.*"
        value={props.evidence}
        onChange={(event) => props.onType(event.target.value)}
      />
    </label>
  );
}
