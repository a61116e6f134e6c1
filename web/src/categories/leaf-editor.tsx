import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Condition } from "../../../core/src/categories/public.ts";
import { type Attribute, type WorkQuestion, workQuestions } from "../../../core/src/workforce/public.ts";
import { say } from "../words/say.ts";
import type { EditedLeaf, Leaf } from "./edited-condition.ts";
import { attributesOfPart } from "./lab-state.ts";
import { ValuePicker } from "./value-picker.tsx";

const gradeKind = "gradeAtMost";
const workKind = "workAnswers";

/** One condition: what it looks at, then what it accepts. */
export function LeafEditor(props: EditedLeaf) {
  const { condition, part, knowledge, onChange } = props;
  const kindList = useKeyboardOnCreation(condition);
  const chosen = condition.kind === "oneOf" ? condition.attribute : condition.kind;
  const choose = (kind: string) => {
    if (kind === workKind) onChange({ kind: workKind, questions: [...workQuestions], atLeast: 4 });
    else if (kind === gradeKind) {
      const agreement = knowledge.gradeTables[0]?.collectiveAgreement ?? knowledge.agreements[0] ?? "0000";
      onChange({ kind: gradeKind, collectiveAgreement: agreement, position: 1 });
    } else {
      const attribute = attributesOfPart[part].find((candidate) => candidate === kind);
      if (attribute !== undefined) onChange({ kind: "oneOf", attribute, values: [] });
    }
  };
  const attributes: readonly Attribute[] =
    condition.kind === "oneOf" && !attributesOfPart[part].includes(condition.attribute)
      ? [...attributesOfPart[part], condition.attribute]
      : attributesOfPart[part];
  return (
    <div className="stack">
      <label className="field">
        <span className="label small">{say("categories.lab.kind")}</span>
        <select ref={kindList} value={chosen} onChange={(event) => choose(event.target.value)}>
          {attributes.map((attribute) => (
            <option key={attribute} value={attribute}>
              {say(`categories.attribute.${attribute}`)}
            </option>
          ))}
          {part === "job" ? <option value={gradeKind}>{say("categories.lab.gradeKind")}</option> : null}
          {part === "work" ? <option value={workKind}>{say("categories.lab.workKind")}</option> : null}
        </select>
      </label>
      {condition.kind === "oneOf" ? (
        <ValuePicker
          attribute={condition.attribute}
          rows={knowledge.labels.get(condition.attribute) ?? []}
          values={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      ) : null}
      {condition.kind === gradeKind ? <GradeLimit {...props} condition={condition} /> : null}
      {condition.kind === workKind ? <AnswerCount {...props} condition={condition} /> : null}
    </div>
  );
}

/** A condition that says nothing yet was just added: the keyboard goes to it. */
function useKeyboardOnCreation(condition: Leaf) {
  const kindList = useRef<HTMLSelectElement>(null);
  const [isNew] = useState(condition.kind === "oneOf" && condition.values.length === 0);
  useEffect(() => {
    if (isNew) kindList.current?.focus();
  }, [isNew]);
  return kindList;
}

type GradeCondition = Extract<Condition, { kind: "gradeAtMost" }>;

function GradeLimit(props: Omit<EditedLeaf, "condition"> & { readonly condition: GradeCondition }) {
  const { condition, knowledge, onChange } = props;
  const agreements = [...new Set([condition.collectiveAgreement, ...knowledge.agreements])];
  const table = knowledge.gradeTables.find(
    (grid) => grid.collectiveAgreement === condition.collectiveAgreement,
  );
  return (
    <div className="grid-2">
      <label className="field">
        <span className="label small">{say("categories.lab.gradeAgreement")}</span>
        <select
          value={condition.collectiveAgreement}
          onChange={(event) =>
            onChange({ ...condition, collectiveAgreement: event.target.value, position: 1 })
          }
        >
          {agreements.map((idcc) => (
            <option key={idcc}>{idcc}</option>
          ))}
        </select>
      </label>
      {table === undefined ? (
        <p className="small">
          {say("categories.lab.gradeNoTable")} <Link to="/travail">{say("categories.lab.gradeFill")}</Link>
        </p>
      ) : (
        <label className="field">
          <span className="label small">{say("categories.lab.gradePosition")}</span>
          <select
            value={condition.position}
            onChange={(event) => onChange({ ...condition, position: Number(event.target.value) })}
          >
            {table.positions.map((position, rank) => (
              <option key={position.label} value={rank + 1}>
                {position.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

type WorkCondition = Extract<Condition, { kind: "workAnswers" }>;

function AnswerCount(props: Omit<EditedLeaf, "condition"> & { readonly condition: WorkCondition }) {
  const { condition, onChange } = props;
  const toggle = (question: WorkQuestion) => {
    const has = condition.questions.includes(question);
    const questions = workQuestions.filter((candidate) =>
      candidate === question ? !has : condition.questions.includes(candidate),
    );
    if (questions.length === 0) return;
    onChange({ ...condition, questions, atLeast: Math.min(condition.atLeast, questions.length) });
  };
  return (
    <div className="stack">
      <label className="field">
        <span className="label small">{say("categories.lab.workAtLeast", { count: condition.atLeast })}</span>
        <input
          type="range"
          min={1}
          max={condition.questions.length}
          value={condition.atLeast}
          onChange={(event) => onChange({ ...condition, atLeast: Number(event.target.value) })}
        />
      </label>
      {workQuestions.map((question) => (
        <label key={question} className="check small">
          <input
            type="checkbox"
            checked={condition.questions.includes(question)}
            onChange={() => toggle(question)}
          />
          {say(`categories.question.${question}`)}
        </label>
      ))}
    </div>
  );
}
