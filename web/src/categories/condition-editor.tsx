import { Fragment } from "react";
import type { Condition } from "../../../core/src/categories/public.ts";
import { say } from "../words/say.ts";
import type { EditedCondition, Leaf } from "./edited-condition.ts";
import { emptyCondition, type RulePart } from "./lab-state.ts";
import { LeafEditor } from "./leaf-editor.tsx";

/** A condition of any shape: a group of conditions, one condition, or its contrary. */
export function ConditionEditor(props: EditedCondition) {
  const { condition, onChange } = props;
  if (condition.kind === "all" || condition.kind === "any")
    return <GroupEditor {...props} condition={condition} />;
  if (condition.kind !== "not") return <OneCondition {...props} condition={condition} isContrary={false} />;
  const inner = condition.condition;
  const negate = (changed: Condition | undefined) =>
    onChange(changed === undefined ? undefined : { kind: "not", condition: changed });
  if (inner.kind === "all" || inner.kind === "any" || inner.kind === "not") {
    return (
      <div className="stack condition">
        <Contrary isOn onToggle={() => onChange(inner)} />
        <ConditionEditor {...props} condition={inner} onChange={negate} />
      </div>
    );
  }
  return <OneCondition {...props} condition={inner} isContrary />;
}

/** One condition, or the contrary of one, in its box. */
function OneCondition(
  props: Omit<EditedCondition, "condition"> & { readonly condition: Leaf; readonly isContrary: boolean },
) {
  const { condition, isContrary, onChange, part } = props;
  const wrap = (changed: Condition): Condition =>
    isContrary ? { kind: "not", condition: changed } : changed;
  return (
    <div className="stack condition">
      <LeafEditor
        {...props}
        onChange={(changed) => onChange(changed === undefined ? undefined : wrap(changed))}
      />
      <div className="foot">
        <Contrary
          isOn={isContrary}
          onToggle={() => onChange(isContrary ? condition : { kind: "not", condition })}
        />
        <button type="button" className="button quiet small" onClick={() => onChange(undefined)}>
          {say("categories.lab.removeCondition")}
          <PartName part={part} />
        </button>
      </div>
    </div>
  );
}

function Contrary(props: { readonly isOn: boolean; readonly onToggle: () => void }) {
  return (
    <label className="check small">
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} />
      {say("categories.lab.negate")}
    </label>
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
  const joint = say(condition.kind === "any" ? "categories.lab.or" : "categories.lab.and");
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
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
        <Fragment key={index}>
          {index === 0 ? null : <p className="joint">{joint}</p>}
          <ConditionEditor {...props} condition={inner} onChange={(changed) => changeAt(index, changed)} />
        </Fragment>
      ))}
      <AddCondition
        part={part}
        onAdd={() => onChange({ ...condition, conditions: [...condition.conditions, emptyCondition(part)] })}
      />
    </fieldset>
  );
}

export function AddCondition(props: { readonly part: RulePart; readonly onAdd: () => void }) {
  return (
    <p>
      <button type="button" className="button quiet" onClick={props.onAdd}>
        + {say("categories.lab.addCondition")}
        <PartName part={props.part} />
      </button>
    </p>
  );
}

/** Several buttons say the same: those who hear them are told which part of the rule each is in. */
function PartName(props: { readonly part: RulePart }) {
  return <span className="visually-hidden"> ({say(`categories.lab.${props.part}`)})</span>;
}
