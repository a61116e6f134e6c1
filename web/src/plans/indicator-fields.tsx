import { known } from "../../../core/src/kernel/known.ts";
import {
  directions,
  measureKinds,
  type PlannedIndicator,
  planMoments,
  sourceKinds,
} from "../../../core/src/plans/public.ts";
import { ChecksField, ChoiceField, LongTextField, PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { AmountField } from "./amount-field.tsx";
import { functionOptions } from "./function-options.ts";
import type { IndicatorProps } from "./indicator-props.ts";

/** Everything a sheet says of an indicator, to be changed. */
export function IndicatorFields(props: IndicatorProps) {
  const { indicator, change } = props;
  const put = (facts: Partial<PlannedIndicator>) => change((current) => ({ ...current, ...facts }));
  return (
    <div className="stack">
      <div className="grid-2">
        <PickField
          label={say("plan.indicator.source")}
          value={indicator.source}
          options={sourceKinds.map((value) => ({ value, text: say(`plans.source.${value}`) }))}
          onChange={(source) => put({ source })}
        />
        <ChoiceField
          label={say("plan.indicator.who")}
          value={indicator.who}
          options={functionOptions()}
          onChange={(who) => put({ who })}
        />
      </div>
      <ChecksField
        label={say("plan.indicator.moments")}
        value={indicator.moments}
        options={planMoments.map((value) => ({ value, text: say(`plans.moment.${value}`) }))}
        onChange={(moments) => put({ moments })}
      />
      <SizeFields indicator={indicator} put={put} />
      {indicator.sheet === "" ? <OwnFields indicator={indicator} put={put} /> : null}
      <LongTextField
        label={say("plan.indicator.definition")}
        value={indicator.definition}
        onChange={(definition) => put({ definition })}
      />
    </div>
  );
}

interface PutProps {
  readonly indicator: PlannedIndicator;
  readonly put: (facts: Partial<PlannedIndicator>) => void;
}

function SizeFields({ indicator, put }: PutProps) {
  const { measure, unit, smallest, spread } = indicator;
  const inUnit = say("plan.indicator.inUnit", { unit });
  return (
    <div className="grid-2">
      <AmountField
        label={say("plan.indicator.smallest")}
        help={inUnit}
        isPositive={true}
        value={smallest}
        onChange={(value) => put({ smallest: value })}
      />
      {measure === "score" ? (
        <AmountField
          label={say("plan.indicator.spread")}
          help={inUnit}
          isPositive={true}
          value={spread}
          onChange={(value) => put({ spread: value })}
        />
      ) : null}
    </div>
  );
}

/** What the catalogue says for its own sheets; a figure counted otherwise is told again. */
function OwnFields({ indicator, put }: PutProps) {
  return (
    <div className="grid-2">
      <TextField
        label={say("plan.indicator.label")}
        value={indicator.label}
        onChange={(label) => put({ label })}
      />
      <TextField
        label={say("plan.indicator.unit")}
        value={indicator.unit}
        onChange={(unit) => put({ unit })}
      />
      <PickField
        label={say("plan.indicator.measure")}
        value={indicator.measure}
        options={measureKinds.map((value) => ({ value, text: say(`plans.measure.${value}`) }))}
        onChange={(measure) => put({ measure, baseline: { known: false } })}
      />
      <ChoiceField
        label={say("plan.indicator.direction")}
        value={known(indicator.direction)}
        options={directions.map((value) => ({ value, text: say(`plans.direction.${value}`) }))}
        onChange={(direction) => (direction.known ? put({ direction: direction.value }) : undefined)}
      />
    </div>
  );
}
