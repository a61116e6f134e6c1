import { I18nProvider, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import {
  assumptionLimits,
  assumptionPlans,
  type CostAssumption,
  type Range,
} from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { writeAssumed } from "./write-amounts.ts";

/** One assumption with its three values, moved by mouse, finger or arrow keys; none goes past its neighbour. */
export function RangeSlider(props: {
  readonly assumption: CostAssumption;
  readonly onChange: (range: Range | undefined) => void;
}) {
  const { key, range, isOurs } = props.assumption;
  const { unit, step } = assumptionPlans[key];
  const name = say(`diagnosis.assumption.${key}`);
  const thumbs = [say("diagnosis.cost.low"), say("diagnosis.cost.likelyOf"), say("diagnosis.cost.high")];
  const parts = partsOfUnit[unit];
  const write = (value: number) => writeAssumed(value, unit);
  const most = assumptionLimits[key];
  return (
    <div className="assumption">
      <I18nProvider locale="fr-FR">
        <Slider
          value={[range.low / parts, range.likely / parts, range.high / parts]}
          minValue={0}
          maxValue={most / parts}
          step={step / parts}
          formatOptions={formats[unit]}
          onChange={(values) => {
            const whole = values.map((value) => Math.round(value * parts));
            const [low = range.low, likely = range.likely, high = range.high] = whole;
            props.onChange({ low, likely, high });
          }}
        >
          <div className="beside">
            <Label className="label">{name}</Label>
            <span className="nowrap values">
              {say("diagnosis.cost.values", {
                low: write(range.low),
                likely: write(range.likely),
                high: write(range.high),
              })}
            </span>
          </div>
          <SliderTrack className="slider-track">
            <span
              className="slider-span"
              style={{
                left: `${(100 * range.low) / most}%`,
                width: `${(100 * (range.high - range.low)) / most}%`,
              }}
            />
            {thumbs.map((label, index) => (
              <SliderThumb
                key={label}
                index={index}
                aria-label={label}
                className={index === 1 ? "slider-thumb likely" : "slider-thumb"}
              />
            ))}
          </SliderTrack>
        </Slider>
      </I18nProvider>
      <div className="row small">
        <span className={isOurs ? "soft" : ""}>{say(sourceOf(key, isOurs))}</span>
        {isOurs ? null : (
          <button type="button" className="button quiet no-print" onClick={() => props.onChange(undefined)}>
            {say("diagnosis.cost.reset")} <span className="visually-hidden">{name}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** How many of the units that are kept make one that is said: cents in a euro, minutes in an hour. */
const partsOfUnit = { euro: 100, hour: 60, day: 1 } as const;

/** What a screen reader says of a value. */
const formats = {
  euro: { style: "currency", currency: "EUR" },
  hour: { style: "unit", unit: "hour", unitDisplay: "long" },
  day: { style: "unit", unit: "day", unitDisplay: "long" },
} as const;

function sourceOf(key: CostAssumption["key"], isOurs: boolean) {
  if (!isOurs) return "diagnosis.cost.yours";
  return key === "hourCost" ? "diagnosis.cost.oursHour" : "diagnosis.cost.ours";
}
