import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { PlannedIndicator } from "../../../core/src/plans/public.ts";
import { LongTextField, PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { AmountField } from "./amount-field.tsx";
import type { IndicatorProps } from "./indicator-props.ts";

const targetKinds = ["none", "direction", "value"] as const;
type TargetKind = (typeof targetKinds)[number];

/** What is hoped for, and why: a figure, or the right way alone. */
export function TargetFields({ indicator, change }: IndicatorProps) {
  const { target, unit, why } = indicator;
  const kind: TargetKind = target.known ? target.value.kind : "none";
  return (
    <div className="stack">
      <PickField
        label={say("plan.indicator.target")}
        help={say("plan.indicator.targetHelp")}
        value={kind}
        options={targetKinds.map((value) => ({ value, text: say(`plan.indicator.target.${value}`) }))}
        onChange={(next) => change((current) => ({ ...current, target: startOf(next, current) }))}
      />
      {target.known && target.value.kind === "value" ? (
        <AmountField
          label={say("plan.indicator.targetValue")}
          help={say("plan.indicator.inUnit", { unit })}
          value={known(target.value.value)}
          onChange={(value) =>
            value.known
              ? change((current) => ({ ...current, target: known({ kind: "value", value: value.value }) }))
              : undefined
          }
        />
      ) : null}
      {kind === "none" ? null : (
        <LongTextField
          label={say("plan.indicator.why")}
          value={why}
          onChange={(words) => change((current) => ({ ...current, why: words }))}
        />
      )}
    </div>
  );
}

/** A figure begins at that of the start: nobody has to type it again. */
function startOf(kind: TargetKind, { baseline }: PlannedIndicator): PlannedIndicator["target"] {
  if (kind === "none") return unknown;
  if (kind === "direction") return known({ kind });
  const start = baseline.known && baseline.value.kind === "value" ? baseline.value.value : 0;
  return known({ kind, value: start });
}
