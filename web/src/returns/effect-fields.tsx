import { unknown } from "../../../core/src/kernel/known.ts";
import { type KnownOfReturn, monthsAtMost, type ValuedEffect } from "../../../core/src/returns/public.ts";
import { ChoiceField, LongTextField, PickField, TextField } from "../training/fields.tsx";
import { writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import { SpreadFields } from "./spread-fields.tsx";

type Compared = KnownOfReturn["changes"][number];

interface FieldsProps {
  readonly effect: ValuedEffect;
  /** What the project's comparison of this indicator found, when there is one. */
  readonly compared: Compared | undefined;
  readonly onChange: (facts: Partial<ValuedEffect>) => void;
}

/** Functions that may stand for an amount or for a share: never a name. */
const functions = [
  "executive",
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "worksCouncil",
  "expert",
  "opco",
] as const;

const functionOptions = () => functions.map((value) => ({ value, text: say(`training.actor.${value}`) }));

/** What one unit is worth, what changed, what part of it comes from the training, for how long. */
export function EffectFields({ effect, compared, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={say("return.effects.unit")}
        help={say("return.effects.unitHelp")}
        value={effect.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <SpreadFields
        label={say("return.effects.perUnit")}
        value={effect.perUnit}
        parts={100}
        least={0}
        most={1_000_000_000}
        onChange={(perUnit) => onChange({ perUnit })}
      />
      <div className="grid-2">
        <ChoiceField
          label={say("return.effects.perUnitBy")}
          value={effect.perUnitBy}
          options={functionOptions()}
          onChange={(perUnitBy) => onChange({ perUnitBy })}
        />
        <LongTextField
          label={say("return.effects.perUnitWords")}
          value={effect.perUnitWords}
          onChange={(perUnitWords) => onChange({ perUnitWords })}
        />
      </div>
      <AttributionFields effect={effect} compared={compared} onChange={onChange} />
      <SpreadFields
        label={say("return.effects.months")}
        help={say("return.effects.monthsHelp")}
        value={effect.months}
        least={0}
        most={monthsAtMost}
        onChange={(months) => onChange({ months })}
      />
    </>
  );
}

function AttributionFields({ effect, compared, onChange }: FieldsProps) {
  const { attribution } = effect;
  const told = { kind: "told", perYear: unknown, share: unknown, by: unknown } as const;
  return (
    <>
      {compared === undefined && attribution.kind === "told" ? null : (
        <PickField
          label={say("return.effects.attribution")}
          value={attribution.kind}
          options={(["comparison", "told"] as const).map((value) => ({
            value,
            text: say(`return.effects.attribution.${value}`),
          }))}
          onChange={(kind) => onChange({ attribution: kind === "comparison" ? { kind } : told })}
        />
      )}
      {attribution.kind === "comparison" ? (
        <FoundText found={compared?.found} />
      ) : (
        <>
          <SpreadFields
            label={say("return.effects.perYear")}
            help={say("return.effects.perYearHelp")}
            value={attribution.perYear}
            least={-1_000_000}
            most={1_000_000}
            onChange={(perYear) => onChange({ attribution: { ...attribution, perYear } })}
          />
          <SpreadFields
            label={say("return.effects.share")}
            value={attribution.share}
            least={0}
            most={100}
            onChange={(share) => onChange({ attribution: { ...attribution, share } })}
          />
          <ChoiceField
            label={say("return.effects.shareBy")}
            value={attribution.by}
            options={functionOptions()}
            onChange={(by) => onChange({ attribution: { ...attribution, by } })}
          />
        </>
      )}
    </>
  );
}

function FoundText({ found }: { readonly found: Compared["found"] | undefined }) {
  if (found === undefined) return null;
  const { low, high, people, horizonMonths } = found;
  return (
    <p>
      {say("return.effects.people", {
        people,
        months: horizonMonths,
        low: writeNumber(low * people, 2),
        high: writeNumber(high * people, 2),
      })}
    </p>
  );
}
