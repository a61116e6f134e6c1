import { useEffect, useId, useRef, useState } from "react";
import {
  contactKinds,
  joinRuleKeys,
  joinStatuses,
  type Offer,
  type OfferKind,
  offerKinds,
  offerMonthsAtMost,
} from "../../../core/src/network/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import { DayField, LinesField, NumberField, TextField } from "./fields.tsx";
import { latestDay, readDepartments } from "./read-departments.ts";
import type { SeenRule } from "./use-network.ts";

interface DraftProps {
  readonly offer: Offer;
  readonly rules: readonly SeenRule[];
  readonly onChange: (offer: Offer) => void;
}

/** Everything an offer says. It is told to the network or kept as a draft, as the person chooses. */
export function OfferForm(props: {
  readonly first: Offer;
  readonly rules: readonly SeenRule[];
  readonly isInNetwork: boolean;
  readonly isSending: boolean;
  readonly onKeep: (offer: Offer, isPublished: boolean) => void;
  readonly onCancel: () => void;
}) {
  const { first, rules, isInNetwork, isSending, onKeep, onCancel } = props;
  const [offer, setOffer] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  return (
    <form
      ref={form}
      className="stack network-form"
      aria-label={say("network.form.new")}
      onSubmit={(event) => {
        event.preventDefault();
        const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
        onKeep(offer, isInNetwork && pressed?.getAttribute("value") !== "draft");
      }}
    >
      <WhatFields offer={offer} rules={rules} onChange={setOffer} />
      <WhenFields offer={offer} rules={rules} onChange={setOffer} />
      <JoinFields offer={offer} rules={rules} onChange={setOffer} />
      <CostFields offer={offer} rules={rules} onChange={setOffer} />
      <ContactFields offer={offer} rules={rules} onChange={setOffer} />
      <div className="row">
        {isInNetwork ? (
          <button type="submit" value="tell" className="button primary" disabled={isSending}>
            {say("network.form.publish")}
          </button>
        ) : null}
        <button type="submit" value="draft" className="button" disabled={isSending}>
          {say("network.form.draft")}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {say("network.cancel")}
        </button>
      </div>
    </form>
  );
}

function WhatFields({ offer, onChange }: DraftProps) {
  const id = useId();
  return (
    <>
      <label className="field" htmlFor={id}>
        <span className="label">{say("network.form.kind")}</span>
        <select
          id={id}
          value={offer.kind}
          onChange={(event) => {
            const kind = offerKinds.find((each) => each === event.target.value) ?? offer.kind;
            onChange({ ...offer, kind: kind satisfies OfferKind });
          }}
        >
          {offerKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`network.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={say("network.form.label")}
        most={120}
        isNeeded
        value={offer.label}
        onChange={(label) => onChange({ ...offer, label })}
      />
      <LinesField
        label={say("network.form.purpose")}
        most={2000}
        value={offer.purpose}
        onChange={(purpose) => onChange({ ...offer, purpose })}
      />
    </>
  );
}

function WhenFields({ offer, onChange }: DraftProps) {
  return (
    <div className="grid-2">
      <DepartmentsField
        value={offer.departments}
        onChange={(departments) => onChange({ ...offer, departments })}
      />
      <TextField
        label={say("network.form.place")}
        most={200}
        value={offer.place}
        onChange={(place) => onChange({ ...offer, place })}
      />
      <DayField
        label={say("network.form.startsOn")}
        value={offer.startsOn}
        onChange={(startsOn) => onChange({ ...offer, startsOn })}
      />
      <DayField
        label={say("network.form.endsOn")}
        value={offer.endsOn}
        limits={offer.startsOn.known ? { min: offer.startsOn.value } : {}}
        onChange={(endsOn) => onChange({ ...offer, endsOn })}
      />
      <NumberField
        label={say("network.form.hours")}
        least={1}
        most={5000}
        value={offer.hours}
        onChange={(hours) => onChange({ ...offer, hours })}
      />
      <NumberField
        label={say("network.form.places")}
        least={0}
        most={10_000}
        value={offer.places}
        onChange={(places) => onChange({ ...offer, places })}
      />
    </div>
  );
}

/** Departments as they are typed; what cannot be read stops the form and says how to write them. */
export function DepartmentsField(props: {
  readonly value: readonly string[];
  readonly onChange: (departments: readonly string[]) => void;
}) {
  const [text, setText] = useState(props.value.join(", "));
  return (
    <TextField
      label={say("network.form.departments")}
      help={say("network.form.departmentsHelp")}
      most={120}
      value={text}
      fault={readDepartments(text) === undefined ? say("network.form.departmentsWrong") : ""}
      onChange={(typed) => {
        setText(typed);
        const departments = readDepartments(typed);
        if (departments !== undefined) props.onChange(departments);
      }}
    />
  );
}

function JoinFields({ offer, rules, onChange }: DraftProps) {
  const id = useId();
  const ruleOf = (status: string) => offer.joins.find((join) => join.status === status)?.rule;
  return (
    <fieldset className="plain">
      <legend>{say("network.form.joins")}</legend>
      <p className="help">{say("network.form.joinsHelp")}</p>
      {joinStatuses.map((status) => {
        const rule = ruleOf(status);
        const others = offer.joins.filter((join) => join.status !== status);
        return (
          <div key={status} className="network-join">
            <label className="check">
              <input
                type="checkbox"
                checked={rule !== undefined}
                onChange={(event) =>
                  onChange({
                    ...offer,
                    joins: event.target.checked ? [...others, { status, rule: "" }] : others,
                  })
                }
              />
              {say(`network.status.${status}`)}
            </label>
            {rule === undefined ? null : (
              <select
                aria-label={say("network.form.rule", { status: say(`network.status.${status}`) })}
                value={rule}
                id={`${id}-${status}`}
                onChange={(event) =>
                  onChange({ ...offer, joins: [...others, { status, rule: event.target.value }] })
                }
              >
                <option value="">{say("network.form.noRule")}</option>
                {rules
                  .filter(({ key }) => joinRuleKeys[status].includes(key))
                  .map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
              </select>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const costs = ["", "free", "paid"] as const;

function CostFields({ offer, onChange }: DraftProps) {
  const id = useId();
  const { isFree } = offer;
  const words = {
    "": say("network.form.costUnknown"),
    free: say("network.offer.free"),
    paid: say("network.offer.paid"),
  };
  return (
    <div className="grid-2">
      <label className="field" htmlFor={id}>
        <span className="label">{say("network.form.cost")}</span>
        <select
          id={id}
          value={isFree.known ? (isFree.value ? "free" : "paid") : ""}
          onChange={(event) => {
            const cost = event.target.value;
            onChange({
              ...offer,
              isFree: cost === "" ? { known: false } : { known: true, value: cost === "free" },
            });
          }}
        >
          {costs.map((cost) => (
            <option key={cost} value={cost}>
              {words[cost]}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={say("network.form.price")}
        most={200}
        value={offer.price}
        onChange={(price) => onChange({ ...offer, price })}
      />
    </div>
  );
}

function ContactFields({ offer, onChange }: DraftProps) {
  const today = browserToday();
  const { contact } = offer;
  return (
    <>
      <ContactField value={contact} onChange={(next) => onChange({ ...offer, contact: next })} />
      <DayField
        label={say("network.form.until")}
        help={say("network.form.untilHelp")}
        value={offer.until === "" ? { known: false } : { known: true, value: offer.until }}
        limits={{ required: true, min: today, max: latestDay(today, offerMonthsAtMost) }}
        onChange={(until) => onChange({ ...offer, until: until.known ? until.value : "" })}
      />
    </>
  );
}

/** How to reach the organisation: a service, or a person who said yes to it. */
export function ContactField(props: {
  readonly value: Offer["contact"];
  readonly onChange: (contact: Offer["contact"]) => void;
}) {
  const name = useId();
  const { value, onChange } = props;
  return (
    <>
      <TextField
        label={say("network.form.contact")}
        help={say("network.form.contactHelp")}
        most={300}
        isNeeded
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
      />
      <fieldset className="plain">
        <legend>{say("network.form.contactKind")}</legend>
        {contactKinds.map((kind) => (
          <label key={kind} className="check">
            <input
              type="radio"
              name={name}
              checked={value.kind === kind}
              onChange={() => onChange({ ...value, kind })}
            />
            {say(`network.form.contactKind.${kind}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
