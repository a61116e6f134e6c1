import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { type Baseline, sheetOf } from "../../../core/src/plans/public.ts";
import { WholeField } from "../training/fields.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AmountField } from "./amount-field.tsx";
import type { IndicatorProps } from "./indicator-props.ts";

/** The figure of the start: one figure, or accidents with the hours worked. */
export function BaselineFields(props: IndicatorProps) {
  const { indicator, change } = props;
  const { baseline, measure, unit } = indicator;
  const help = sheetOf(indicator.sheet)?.baseline ?? say("plan.indicator.inUnit", { unit });
  const source = baseline.known && baseline.value.from.kind === "payroll" ? baseline.value.from : undefined;
  return (
    <div className="stack">
      {measure === "accidents" || measure === "severity" ? (
        <AccidentFields {...props} />
      ) : (
        <AmountField
          label={say("plan.indicator.baseline")}
          help={say("plan.indicator.baselineHelp", { help })}
          value={figureOf(baseline)}
          onChange={(value) =>
            change((current) => ({
              ...current,
              baseline: value.known
                ? known({ kind: "value", value: value.value, from: { kind: "told" } })
                : unknown,
            }))
          }
        />
      )}
      {source === undefined ? null : (
        <p className="soft">{say("plan.indicator.fromPayroll", { month: writeMonth(source.month) })}</p>
      )}
    </div>
  );
}

function figureOf(baseline: Known<Baseline>): Known<number> {
  return baseline.known && baseline.value.kind === "value" ? known(baseline.value.value) : unknown;
}

type AccidentBaseline = Extract<Baseline, { readonly kind: "accidents" }>;

const nothingCounted: AccidentBaseline = {
  kind: "accidents",
  accidents: unknown,
  days: unknown,
  hours: unknown,
  from: { kind: "told" },
};

function AccidentFields({ indicator, change }: IndicatorProps) {
  const { baseline, measure } = indicator;
  const counted = baseline.known && baseline.value.kind === "accidents" ? baseline.value : nothingCounted;
  const put = (facts: Partial<AccidentBaseline>) =>
    change((current) => ({ ...current, baseline: known({ ...counted, ...facts }) }));
  const told = { from: { kind: "told" } } as const;
  return (
    <>
      <WholeField
        label={say("plan.indicator.accidents")}
        most={100_000}
        value={counted.accidents}
        onChange={(accidents) => put({ accidents, ...told })}
      />
      {measure === "severity" ? (
        <WholeField
          label={say("plan.indicator.days")}
          most={10_000_000}
          value={counted.days}
          onChange={(days) => put({ days, ...told })}
        />
      ) : null}
      <WholeField
        label={say("plan.indicator.hours")}
        least={1}
        most={1_000_000_000}
        value={counted.hours}
        onChange={(hours) => put({ hours })}
      />
    </>
  );
}
