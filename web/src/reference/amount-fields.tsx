import { useEffect, useRef } from "react";
import { amountUnits } from "../../../core/src/reference/public.ts";
import { say } from "../words/say.ts";
import { type AmountDraft, newAmount } from "./rule-draft.ts";

/** The amounts of a row: what they count, how many, in what. Those that computations read keep their unit. */
export function AmountFields(props: {
  readonly amounts: readonly AmountDraft[];
  readonly onChange: (amounts: readonly AmountDraft[]) => void;
}) {
  const { amounts, onChange } = props;
  const change = (key: string, changed: Partial<AmountDraft>) =>
    onChange(amounts.map((amount) => (amount.key === key ? { ...amount, ...changed } : amount)));
  return (
    <fieldset>
      <legend>{say("reference.screen.amounts")}</legend>
      {amounts.map((amount, index) => (
        <AmountField
          key={amount.key}
          amount={amount}
          position={index + 1}
          onChange={(changed) => change(amount.key, changed)}
          onRemove={() => onChange(amounts.filter((other) => other.key !== amount.key))}
        />
      ))}
      {amounts.length >= 20 ? null : (
        <p>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange([...amounts, unusedAmount(amounts)])}
          >
            {say("reference.form.addAmount")}
          </button>
        </p>
      )}
    </fieldset>
  );
}

function AmountField(props: {
  readonly amount: AmountDraft;
  readonly position: number;
  readonly onChange: (changed: Partial<AmountDraft>) => void;
  readonly onRemove: () => void;
}) {
  const { amount, position, onChange } = props;
  const field = useKeyboardOnCreation(amount);
  const unit = say(`reference.unit.${amount.unit}`);
  return (
    <fieldset className="plain rule-amount">
      <legend className="visually-hidden">{say("reference.form.amountNumber", { position })}</legend>
      <label className="field">
        <span className="label small">{say("reference.form.amountText")}</span>
        <input
          ref={field}
          type="text"
          required
          maxLength={300}
          value={amount.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="label small">{say("reference.form.amountValue", { unit })}</span>
        <input
          type="text"
          inputMode="decimal"
          required={!amount.isOptional}
          pattern="[0-9\s\u202F\u00A0]+(,[0-9]+)?"
          maxLength={16}
          value={amount.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </label>
      {amount.isKept ? null : (
        <>
          <label className="field">
            <span className="label small">{say("reference.form.amountUnit")}</span>
            <select
              value={amount.unit}
              onChange={(event) => {
                const chosen = amountUnits.find((each) => each === event.target.value);
                if (chosen !== undefined) onChange({ unit: chosen });
              }}
            >
              {amountUnits.map((each) => (
                <option key={each} value={each}>
                  {say(`reference.unit.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button quiet" onClick={props.onRemove}>
            {say("reference.form.removeAmount", { position })}
          </button>
        </>
      )}
    </fieldset>
  );
}

/** An amount that was just added: the keyboard goes to it. */
function useKeyboardOnCreation({ isKept, text }: AmountDraft) {
  const field = useRef<HTMLInputElement>(null);
  const isNew = useRef(!isKept && text === "");
  useEffect(() => {
    if (isNew.current) field.current?.focus();
    isNew.current = false;
  }, []);
  return field;
}

/** A new amount under a key that none of the others has. */
function unusedAmount(amounts: readonly AmountDraft[]): AmountDraft {
  let count = amounts.length;
  while (amounts.some((amount) => amount.key === newAmount(count).key)) count += 1;
  return newAmount(count);
}
