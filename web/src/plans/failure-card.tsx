import { useState } from "react";
import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { PlanDecision } from "../../../core/src/plans/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { ChoiceField, LongTextField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { functionOptions } from "./function-options.ts";
import type { PlanProps } from "./plan-props.ts";
import { writeDecision } from "./write-decision.ts";

/** What would make everybody say that it failed, and what will be decided by whom. */
export function FailureCard({ plan, change }: PlanProps) {
  return (
    <section className="card" aria-labelledby="plan-failure">
      <h2 id="plan-failure">{say("plan.failure.title")}</h2>
      <p className="soft">{say("plan.failure.lead")}</p>
      <LongTextField
        label={say("plan.failure.words")}
        value={plan.failure}
        onChange={(failure) => change((current) => ({ ...current, failure }))}
      />
      <h3>{say("plan.decisions.title")}</h3>
      <p className="soft">{say("plan.decisions.lead")}</p>
      {plan.decisions.map((decision) => (
        <p key={decision.id}>
          {writeDecision(decision)}{" "}
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              change((current) => ({
                ...current,
                decisions: current.decisions.filter(({ id }) => id !== decision.id),
              }))
            }
          >
            {say("plan.decisions.remove")} <span className="visually-hidden">{decision.words}</span>
          </button>
        </p>
      ))}
      {plan.decisions.length >= 20 ? null : (
        <NewDecision
          onAdd={(decision) =>
            change((current) => ({ ...current, decisions: [...current.decisions, decision] }))
          }
        />
      )}
    </section>
  );
}

function NewDecision({ onAdd }: { readonly onAdd: (decision: PlanDecision) => void }) {
  const [words, setWords] = useState("");
  const [by, setBy] = useState<PlanDecision["by"]>(unknown);
  const pick = (next: Known<Extract<PlanDecision["by"], { known: true }>["value"]>) => setBy(next);
  const add = () => {
    onAdd({ id: freshId(), words: words.trim(), by });
    setWords("");
    setBy(unknown);
  };
  return (
    <>
      <div className="grid-2">
        <TextField label={say("plan.decisions.words")} value={words} onChange={setWords} />
        <ChoiceField
          label={say("plan.decisions.by")}
          value={by}
          options={functionOptions()}
          onChange={pick}
        />
      </div>
      <p>
        <button type="button" className="button" disabled={words.trim() === ""} onClick={add}>
          {say("plan.decisions.add")}
        </button>
      </p>
    </>
  );
}
