import type { Condition } from "../../../core/src/categories/public.ts";
import { say } from "../words/say.ts";
import { emptyCondition, type RulePart } from "./lab-state.ts";
import { LeafEditor } from "./leaf-editor.tsx";
import type { LabKnowledge } from "./use-knowledge.ts";

export interface EditedCondition {
  readonly part: RulePart;
  readonly condition: Condition;
  readonly knowledge: LabKnowledge;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition of any shape: a group of conditions, one condition, or its contrary. */
export function ConditionEditor(props: EditedCondition) {
  const { condition, onChange } = props;
  if (condition.kind === "not") {
    const negate = (inner: Condition | undefined) =>
      onChange(inner === undefined ? undefined : { kind: "not", condition: inner });
    return (
      <>
        <Contrary isOn onToggle={() => onChange(condition.condition)} />
        <ConditionEditor {...props} condition={condition.condition} onChange={negate} />
      </>
    );
  }
  if (condition.kind === "all" || condition.kind === "any")
    return <GroupEditor {...props} condition={condition} />;
  return (
    <div className="stack condition">
      <LeafEditor {...props} condition={condition} />
      <div className="row">
        <Contrary isOn={false} onToggle={() => onChange({ kind: "not", condition })} />
        <RemoveButton onRemove={() => onChange(undefined)} />
      </div>
    </div>
  );
}

function Contrary(props: { readonly isOn: boolean; readonly onToggle: () => void }) {
  return (
    <label className="row small">
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} />
      {say("categories.lab.negate")}
    </label>
  );
}

function RemoveButton(props: { readonly onRemove: () => void }) {
  return (
    <button type="button" className="button quiet small" onClick={props.onRemove}>
      {say("categories.lab.removeCondition")}
    </button>
  );
}

type Group = Extract<Condition, { kind: "all" | "any" }>;

function GroupEditor(props: EditedCondition & { readonly condition: Group }) {
  const { condition, onChange, part } = props;
  const changeAt = (position: number, changed: Condition | undefined) => {
    const conditions = condition.conditions.flatMap((former, index) => {
      if (index !== position) return [former];
      return changed === undefined ? [] : [changed];
    });
    const [only, another] = conditions;
    if (only === undefined) onChange(undefined);
    else onChange(another === undefined ? only : { ...condition, conditions });
  };
  return (
    <fieldset className="group">
      <legend>
        <label className="row">
          {say("categories.lab.joinedBy")}
          <select
            value={condition.kind}
            onChange={(event) =>
              onChange({ ...condition, kind: event.target.value === "any" ? "any" : "all" })
            }
          >
            <option value="all">{say("categories.lab.allOf")}</option>
            <option value="any">{say("categories.lab.anyOf")}</option>
          </select>
        </label>
      </legend>
      {condition.conditions.map((inner, index) => (
        <ConditionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
          key={index}
          {...props}
          condition={inner}
          onChange={(changed) => changeAt(index, changed)}
        />
      ))}
      <AddCondition
        onAdd={() => onChange({ ...condition, conditions: [...condition.conditions, emptyCondition(part)] })}
      />
    </fieldset>
  );
}

export function AddCondition(props: { readonly onAdd: () => void }) {
  return (
    <p>
      <button type="button" className="button quiet" onClick={props.onAdd}>
        + {say("categories.lab.addCondition")}
      </button>
    </p>
  );
}
