import type { PlannedComparison } from "../../../core/src/plans/public.ts";
import { comparisonRules } from "../../../core/src/plans/public.ts";
import { ChoiceField, LongTextField, WholeField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { PlanProps } from "./plan-props.ts";

/** What the people trained are compared with, what it asks for, and what could be said then. */
export function ComparisonCard({ plan, change }: PlanProps) {
  const { comparison } = plan;
  const { rule } = comparison;
  const put = (facts: Partial<PlannedComparison>) =>
    change((current) => ({ ...current, comparison: { ...current.comparison, ...facts } }));
  return (
    <section className="card" aria-labelledby="plan-comparison">
      <h2 id="plan-comparison">{say("plan.comparison.title")}</h2>
      <p className="soft">{say("plan.comparison.lead")}</p>
      <ChoiceField
        label={say("plan.comparison.rule")}
        value={rule}
        options={comparisonRules.map((value) => ({ value, text: say(`plans.comparison.${value}`) }))}
        onChange={(next) => put({ rule: next })}
      />
      {rule.known ? (
        <>
          <p>{say("plan.comparison.needs", { text: say(`plans.comparison.${rule.value}.needs`) })}</p>
          <p>{say("plan.comparison.says", { text: say(`plans.comparison.${rule.value}.says`) })}</p>
        </>
      ) : null}
      <div className="grid-2">
        <WholeField
          label={say("plan.comparison.trained")}
          most={100_000}
          value={comparison.trained}
          onChange={(trained) => put({ trained })}
        />
        {rule.known && rule.value !== "none" ? (
          <WholeField
            label={say("plan.comparison.compared")}
            most={100_000}
            value={comparison.compared}
            onChange={(compared) => put({ compared })}
          />
        ) : null}
        {rule.known && rule.value === "pooledPeers" ? (
          <WholeField
            label={say("plan.comparison.groups")}
            least={1}
            most={10_000}
            value={comparison.groups}
            onChange={(groups) => put({ groups })}
          />
        ) : null}
      </div>
      <LongTextField
        label={say("plan.comparison.words")}
        help={say("plan.comparison.wordsHelp")}
        value={comparison.words}
        onChange={(words) => put({ words })}
      />
    </section>
  );
}
