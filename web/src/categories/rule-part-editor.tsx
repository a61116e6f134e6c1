import type { Condition } from "../../../core/src/categories/public.ts";
import { say } from "../words/say.ts";
import { AddCondition, ConditionEditor } from "./condition-editor.tsx";
import { emptyCondition, type RulePart } from "./lab-state.ts";
import type { LabKnowledge } from "./use-knowledge.ts";

/** One part of the rule: who is looked at, or one of the three dimensions. */
export function RulePartEditor(props: {
  readonly part: RulePart;
  readonly condition: Condition | undefined;
  readonly knowledge: LabKnowledge;
  readonly onChange: (condition: Condition | undefined) => void;
}) {
  const { part, condition, onChange } = props;
  const isGroup = condition?.kind === "all" || condition?.kind === "any";
  const add = () => {
    const fresh = emptyCondition(part);
    onChange(condition === undefined ? fresh : { kind: "all", conditions: [condition, fresh] });
  };
  return (
    <section className={`card part ${part}`} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{say(`categories.lab.${part}`)}</h2>
      <p className="soft small">{say(`categories.lab.${part}Help`)}</p>
      {condition === undefined ? (
        <p className="small">{say("categories.lab.noCondition")}</p>
      ) : (
        <ConditionEditor part={part} condition={condition} knowledge={props.knowledge} onChange={onChange} />
      )}
      {isGroup ? null : <AddCondition part={part} onAdd={add} />}
    </section>
  );
}
