import {
  type RateForm,
  type RateKey,
  rateForms,
  ruleStatusSchema,
  ruleTopics,
} from "../../../core/src/reference/public.ts";
import { say, type WordKey } from "../words/say.ts";
import { AmountFields } from "./amount-fields.tsx";
import type { RuleDraft } from "./rule-draft.ts";

interface Edited {
  readonly draft: RuleDraft;
  readonly onChange: (changed: Partial<RuleDraft>) => void;
}

/** Every field of a row. The topic of a row that exists does not change. */
export function RuleFields(props: Edited & { readonly isNew: boolean; readonly rate: RateKey | undefined }) {
  const { draft, onChange } = props;
  return (
    <>
      {props.isNew ? <TopicField {...props} /> : null}
      <TextField {...props} name="title" word="reference.form.title" isRequired />
      <label className="field">
        <span className="label">{say("reference.form.explanation")}</span>
        <textarea
          required
          maxLength={2000}
          rows={4}
          value={draft.explanation}
          onChange={(event) => onChange({ explanation: event.target.value })}
        />
      </label>
      <div className="grid-2">
        <DayField {...props} name="validFrom" word="reference.form.validFrom" isRequired />
        <DayField {...props} name="validTo" word="reference.form.validTo" />
      </div>
      <StatusField {...props} />
      <AmountFields amounts={draft.amounts} onChange={(amounts) => onChange({ amounts })} />
      {props.rate === undefined ? null : <RateConditions {...props} rate={props.rate} />}
      <fieldset>
        <legend>{say("reference.form.source")}</legend>
        <TextField {...props} name="sourceName" word="reference.form.sourceName" isRequired />
        <TextField {...props} name="article" word="reference.form.article" />
        <TextField {...props} name="address" word="reference.form.address" />
        <DayField {...props} name="checkedOn" word="reference.form.checkedOn" isRequired />
      </fieldset>
      <label className="field">
        <span className="label">{say("reference.form.reason")}</span>
        <textarea
          required
          maxLength={2000}
          rows={2}
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
        <span className="help">{say("reference.form.reason.help")}</span>
      </label>
    </>
  );
}

/** What a funder asks, among what computations read. */
function RateConditions({ draft, onChange, rate }: Edited & { readonly rate: RateKey }) {
  const form: RateForm = rateForms[rate];
  if (form.conditions.length === 0) return null;
  const without = (key: string) => draft.conditions.filter((each) => each.key !== key);
  return (
    <fieldset>
      <legend>{say("reference.screen.conditions")}</legend>
      {form.conditions.map((key) => {
        const isTold = draft.conditions.some((each) => each.key === key);
        const text = say(`reference.rateCondition.${key}`);
        return (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={isTold}
              onChange={() => onChange({ conditions: [...without(key), ...(isTold ? [] : [{ key, text }])] })}
            />
            <span>{text}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function TopicField({ draft, onChange }: Edited) {
  return (
    <label className="field narrow">
      <span className="label">{say("reference.screen.topic")}</span>
      <select
        value={draft.topic}
        onChange={(event) => {
          const topic = ruleTopics.find((each) => each === event.target.value);
          if (topic !== undefined) onChange({ topic });
        }}
      >
        {ruleTopics.map((topic) => (
          <option key={topic} value={topic}>
            {say(`reference.topic.${topic}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function StatusField({ draft, onChange }: Edited) {
  return (
    <>
      <label className="field narrow">
        <span className="label">{say("reference.form.status")}</span>
        <select
          value={draft.status}
          onChange={(event) => {
            const status = ruleStatusSchema.options.find((each) => each === event.target.value);
            if (status !== undefined) onChange({ status });
          }}
        >
          {ruleStatusSchema.options.map((status) => (
            <option key={status} value={status}>
              {say(`reference.status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{say("reference.form.doubt")}</span>
        <textarea
          required={draft.status === "uncertain"}
          maxLength={2000}
          rows={2}
          value={draft.doubt}
          onChange={(event) => onChange({ doubt: event.target.value })}
        />
      </label>
    </>
  );
}

function TextField(
  props: Edited & {
    readonly name: "title" | "sourceName" | "article" | "address";
    readonly word: WordKey;
    readonly isRequired?: boolean;
  },
) {
  return (
    <label className="field">
      <span className="label">{say(props.word)}</span>
      <input
        type="text"
        required={props.isRequired ?? false}
        maxLength={300}
        value={props.draft[props.name]}
        onChange={(event) => props.onChange({ [props.name]: event.target.value })}
      />
    </label>
  );
}

function DayField(
  props: Edited & {
    readonly name: "validFrom" | "validTo" | "checkedOn";
    readonly word: WordKey;
    readonly isRequired?: boolean;
  },
) {
  return (
    <label className="field narrow">
      <span className="label">{say(props.word)}</span>
      <input
        type="date"
        required={props.isRequired ?? false}
        value={props.draft[props.name]}
        onChange={(event) => props.onChange({ [props.name]: event.target.value })}
      />
    </label>
  );
}
