import {
  baselineText,
  indicatorCatalog,
  type PlannedIndicator,
  seenTexts,
  sheetOf,
  targetText,
  whatCouldBeSeen,
} from "../../../core/src/plans/public.ts";
import { Fold } from "../training/fold.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { BaselineFields } from "./baseline-fields.tsx";
import { IndicatorFields } from "./indicator-fields.tsx";
import type { PlanProps } from "./plan-props.ts";
import { sayPlan, writeMoments } from "./say-plan.ts";
import { TargetFields } from "./target-fields.tsx";

/** One indicator: its figures first, then its whole sheet for who wants to change it. */
export function IndicatorCard(
  props: PlanProps & { readonly indicator: PlannedIndicator; readonly isOpenAtFirst: boolean },
) {
  const { plan, indicator } = props;
  const name = indicator.label.trim() || say("plan.indicators.untitled");
  const change = (edit: (current: PlannedIndicator) => PlannedIndicator) =>
    props.change((current) => ({
      ...current,
      indicators: current.indicators.map((each) => (each.id === indicator.id ? edit(each) : each)),
    }));
  const own = { indicator, change };
  return (
    <section className="plan-indicator" aria-label={name}>
      <h3>{name}</h3>
      <p>{indicator.definition}</p>
      <ul className="plan-facts">
        {indicator.unit.trim() === "" ? null : (
          <li>{say("plan.indicator.onUnit", { unit: indicator.unit })}</li>
        )}
        <li>{say("plan.indicator.onBaseline", { text: baselineText(indicator, sayPlan) })}</li>
        <li>{say("plan.indicator.onTarget", { text: targetText(indicator, sayPlan) })}</li>
        <li>
          {say("plan.indicator.onRead", {
            source: say(`plans.source.${indicator.source}`),
            moments: writeMoments(indicator),
          })}
        </li>
      </ul>
      <div className="grid-2">
        <BaselineFields {...own} />
        <TargetFields {...own} />
      </div>
      <p className="soft">
        <strong>{say("plan.indicator.seen")}</strong>
        <br />
        {seenTexts(whatCouldBeSeen(plan, indicator), indicator, sayPlan).join(" ")}
      </p>
      <Weaknesses sheet={indicator.sheet} />
      <Fold summary={say("plan.indicator.edit")} isLazy={true} isOpenAtFirst={props.isOpenAtFirst}>
        <IndicatorFields {...own} />
        <SureButton
          word={say("plan.indicators.remove")}
          of={name}
          question={say("plan.indicators.removeSure")}
          onSure={() =>
            props.change((current) => ({
              ...current,
              indicators: current.indicators.filter(({ id }) => id !== indicator.id),
            }))
          }
        />
      </Fold>
    </section>
  );
}

const checkedOn = writeDay(indicatorCatalog.checkedOn);

/** What the sheet says may mislead, where it comes from, and what of it nobody confirmed. */
export function Weaknesses({ sheet: key }: { readonly sheet: string }) {
  const sheet = sheetOf(key);
  if (sheet === undefined) return null;
  return (
    <Fold summary={say("plan.indicator.weak")} isLazy={true}>
      <ul>
        {sheet.weaknesses.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="soft">
        {say("plan.indicator.sources")}
        {"\u00a0: "}
        {sheet.sources.join(" ; ")}
      </p>
      <p className="soft">
        {say(`plan.indicator.status.${sheet.status ?? "unconfirmed"}`, { day: checkedOn })}
      </p>
      {sheet.licence === undefined ? null : (
        <p className="soft">
          {say(`plan.indicator.licence.${sheet.licence.status}`, { words: sheet.licence.words })}
        </p>
      )}
    </Fold>
  );
}
