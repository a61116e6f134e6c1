import { useState } from "react";
import {
  askedQuestions,
  type Diagnosis,
  estimateMinutes,
  lightPathBelow,
  pathOf,
  questions,
} from "../../../core/src/diagnosis/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { readCount } from "./edit-diagnosis.ts";
import { People } from "./people.tsx";
import { useCategoryReading } from "./use-company-facts.ts";

interface StepProps {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
}

/** What the diagnosis is about, how long it takes, and who answers. */
export function EssentialsStep(props: StepProps & { readonly onAdded: (stakeholder: string) => void }) {
  const { diagnosis, onChange } = props;
  const { category } = diagnosis;
  return (
    <>
      <Duration diagnosis={diagnosis} onChange={onChange} />
      <section className="card" aria-label={say("diagnosis.new.label")}>
        <div className="grid-2">
          <Label diagnosis={diagnosis} onChange={onChange} />
          <Headcount diagnosis={diagnosis} onChange={onChange} />
        </div>
        {category === undefined ? null : (
          <p className="soft">
            {say("diagnosis.essentials.about", { label: category.label, version: category.version })}
          </p>
        )}
        <CategoryReading diagnosis={diagnosis} />
      </section>
      <People diagnosis={diagnosis} onChange={onChange} onAdded={props.onAdded} />
    </>
  );
}

/** What need not be asked: payroll says it, to those who may see it. */
function CategoryReading({ diagnosis }: Pick<StepProps, "diagnosis">) {
  const sentences = useCategoryReading(diagnosis);
  if (sentences.length === 0) return null;
  return (
    <div className="stack">
      <p>{say("diagnosis.essentials.known")}</p>
      <ul>
        {sentences.map(({ key, values }) => (
          <li key={key}>{say(key, values)}</li>
        ))}
      </ul>
      <p className="soft small">{say("diagnosis.essentials.notCopied")}</p>
    </div>
  );
}

/** A name half erased stays on the screen only: a diagnosis always has one. */
function Label({ diagnosis, onChange }: StepProps) {
  const [typed, setTyped] = useState(diagnosis.label);
  return (
    <label className="field">
      <span className="label">{say("diagnosis.new.label")}</span>
      <input
        type="text"
        required
        maxLength={120}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const label = event.target.value.trim();
          if (label !== "") onChange({ ...diagnosis, label });
        }}
      />
    </label>
  );
}

function Headcount({ diagnosis, onChange }: StepProps) {
  const { headcount, ...rest } = diagnosis;
  if (headcount?.source.kind === "payroll") {
    const { month } = headcount.source;
    return (
      <div className="field">
        <span className="label">{say("diagnosis.essentials.headcount")}</span>
        <p>{say("diagnosis.new.headcountKnown", { count: headcount.value, month: writeMonth(month) })}</p>
      </div>
    );
  }
  return (
    <label className="field">
      <span className="label">{say("diagnosis.new.headcount")}</span>
      <input
        type="number"
        min={1}
        max={1_000_000}
        value={headcount?.value ?? ""}
        onChange={(event) => {
          const value = readCount(event.target.value);
          onChange(value === undefined ? rest : { ...rest, headcount: { value, source: { kind: "told" } } });
        }}
      />
    </label>
  );
}

function Duration({ diagnosis, onChange }: StepProps) {
  const count = askedQuestions(diagnosis).length;
  const limit = lightPathBelow;
  const isSmall = diagnosis.headcount !== undefined && diagnosis.headcount.value < limit;
  return (
    <div className="notice">
      <p>{say("diagnosis.essentials.lead", { count, ...estimateMinutes(count) })}</p>
      {pathOf(diagnosis) === "light" ? (
        <p>{say("diagnosis.essentials.light", { limit, count, all: questions.length })}</p>
      ) : null}
      {diagnosis.headcount === undefined ? <p>{say("diagnosis.essentials.unsized", { limit })}</p> : null}
      {isSmall ? (
        <label className="check">
          <input
            type="checkbox"
            checked={diagnosis.wantsEveryQuestion}
            onChange={(event) => onChange({ ...diagnosis, wantsEveryQuestion: event.target.checked })}
          />
          {say("diagnosis.essentials.everyQuestion")}
        </label>
      ) : null}
    </div>
  );
}
