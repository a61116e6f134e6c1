import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import {
  askedAtOnce,
  blankNeed,
  candidatesFor,
  type Need,
  offerKinds,
} from "../../../core/src/network/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
import { say } from "../words/say.ts";
import { DayField, LinesField, NumberField, TextField } from "./fields.tsx";
import { ContactField, DepartmentsField } from "./offer-form.tsx";
import type { SeenOffer } from "./use-network.ts";

/** An organisation that is asked because of an offer. */
export interface AskedOffer {
  readonly organisation: string;
  readonly offer: string;
}

interface DraftProps {
  readonly need: Need;
  readonly onChange: (need: Need) => void;
}

/** A need described once, and the two or three organisations that will read it. */
export function NeedForm(props: {
  readonly others: readonly SeenOffer[];
  readonly isSending: boolean;
  readonly onSend: (need: Need, asked: readonly AskedOffer[]) => void;
  readonly onCancel: () => void;
}) {
  const { others, isSending, onSend, onCancel } = props;
  const [need, setNeed] = useState(blankNeed);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  const candidates = candidatesFor(need, others, []);
  const asked = candidates.filter(({ giver }) => chosen.includes(giver.id));
  return (
    <form
      ref={form}
      className="stack network-form"
      aria-label={say("network.need.form")}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(
          need,
          asked.map(({ id, giver }) => ({ organisation: giver.id, offer: id })),
        );
      }}
    >
      <h3>{say("network.need.form")}</h3>
      <p>{say("network.need.formLead")}</p>
      <OriginField need={need} onChange={setNeed} />
      <WhatFields need={need} onChange={setNeed} />
      <WhenFields need={need} onChange={setNeed} />
      <ContactField value={need.contact} onChange={(contact) => setNeed({ ...need, contact })} />
      <Candidates candidates={candidates} chosen={asked.map(({ giver }) => giver.id)} onChange={setChosen} />
      <div className="row">
        <button type="submit" className="button primary" disabled={isSending}>
          {say("network.need.send", { count: asked.length })}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {say("network.cancel")}
        </button>
      </div>
    </form>
  );
}

/** What the need may be taken from: its name alone comes along, never what is said of people. */
function OriginField({ need, onChange }: DraftProps) {
  const id = useId();
  const designs = useQuery({
    queryKey: ["training-designs"],
    queryFn: ({ signal }) => call(trainingRoutes.list, {}, signal),
    retry: false,
  });
  const diagnoses = useQuery({
    queryKey: ["diagnoses"],
    queryFn: ({ signal }) => call(diagnosisRoutes.list, {}, signal),
    retry: false,
  });
  const origins = [
    ...(designs.data ?? []).map((each) => ({ kind: "design" as const, id: each.id, label: each.label })),
    ...(diagnoses.data ?? []).map((each) => ({ kind: "diagnosis" as const, id: each.id, label: each.label })),
  ];
  if (origins.length === 0) return null;
  return (
    <label className="field" htmlFor={id}>
      <span className="label">{say("network.need.origin")}</span>
      <select
        id={id}
        value={need.origin.id}
        onChange={(event) => {
          const origin = origins.find((each) => each.id === event.target.value);
          if (origin === undefined) onChange({ ...need, origin: { kind: "nothing", id: "" } });
          else
            onChange({
              ...need,
              origin: { kind: origin.kind, id: origin.id },
              label: need.label === "" ? origin.label.slice(0, 120) : need.label,
            });
        }}
      >
        <option value="">{say("network.need.originNothing")}</option>
        {origins.map(({ kind, id: value, label }) => (
          <option key={value} value={value}>
            {say(kind === "design" ? "network.need.originDesign" : "network.need.originDiagnosis", { label })}
          </option>
        ))}
      </select>
    </label>
  );
}

function WhatFields({ need, onChange }: DraftProps) {
  return (
    <>
      <TextField
        label={say("network.need.label")}
        most={120}
        isNeeded
        value={need.label}
        onChange={(label) => onChange({ ...need, label })}
      />
      <LinesField
        label={say("network.need.purpose")}
        most={2000}
        value={need.purpose}
        onChange={(purpose) => onChange({ ...need, purpose })}
      />
      <fieldset className="plain">
        <legend>{say("network.need.kinds")}</legend>
        <div className="network-checks">
          {offerKinds.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={need.kinds.includes(kind)}
                onChange={(event) => {
                  const others = need.kinds.filter((each) => each !== kind);
                  onChange({ ...need, kinds: event.target.checked ? [...others, kind] : others });
                }}
              />
              {say(`network.kind.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function WhenFields({ need, onChange }: DraftProps) {
  return (
    <div className="grid-2">
      <DepartmentsField
        value={need.departments}
        onChange={(departments) => onChange({ ...need, departments })}
      />
      <DayField
        label={say("network.need.wantedOn")}
        value={need.wantedOn}
        onChange={(wantedOn) => onChange({ ...need, wantedOn })}
      />
      <NumberField
        label={say("network.need.people")}
        least={1}
        most={10_000}
        value={need.people}
        onChange={(people) => onChange({ ...need, people })}
      />
      <NumberField
        label={say("network.need.answerDays")}
        least={2}
        most={30}
        value={{ known: true, value: need.answerDays }}
        onChange={(days) => onChange({ ...need, answerDays: days.known ? days.value : need.answerDays })}
      />
    </div>
  );
}

function Candidates(props: {
  readonly candidates: readonly SeenOffer[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { candidates, chosen, onChange } = props;
  return (
    <fieldset className="plain">
      <legend>{say("network.need.asked")}</legend>
      {candidates.length === 0 ? (
        <p role="status">{say("network.need.askedNone")}</p>
      ) : (
        <p className="help" role="status">
          {say("network.need.askedHelp", { count: chosen.length })}
        </p>
      )}
      {candidates.map(({ giver, content }) => (
        <label key={giver.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(giver.id)}
            disabled={!chosen.includes(giver.id) && chosen.length >= askedAtOnce}
            onChange={(event) => {
              const others = chosen.filter((each) => each !== giver.id);
              onChange(event.target.checked ? [...others, giver.id] : others);
            }}
          />
          <span>
            {say("network.offer.by", { name: giver.name, kind: say(`sharing.kind.${giver.kind}`) })}
            {" : "}
            {content.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
