import { useState } from "react";
import {
  blankIndicator,
  type IndicatorSheet,
  indicatorCatalog,
  indicatorFamilies,
  indicatorFromSheet,
  indicatorsAtMost,
  type PlannedIndicator,
} from "../../../core/src/plans/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { Fold } from "../training/fold.tsx";
import { say } from "../words/say.ts";
import { IndicatorCard } from "./indicator-card.tsx";
import type { PlanProps } from "./plan-props.ts";

/** What must change: each indicator on a sheet, and the catalogue to add others. */
export function IndicatorsCard(props: PlanProps) {
  const { plan, change } = props;
  const [added, setAdded] = useState("");
  const isFull = plan.indicators.length >= indicatorsAtMost;
  const add = (indicator: PlannedIndicator) => {
    setAdded(indicator.id);
    change((current) => ({ ...current, indicators: [...current.indicators, indicator] }));
  };
  return (
    <section className="card" aria-labelledby="plan-indicators">
      <h2 id="plan-indicators">{say("plan.indicators.title")}</h2>
      <p className="soft">{say("plan.indicators.lead")}</p>
      <p role="status">{say("plan.indicators.count", { count: plan.indicators.length })}</p>
      {plan.indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.id}
          {...props}
          indicator={indicator}
          isOpenAtFirst={indicator.id === added}
        />
      ))}
      {isFull ? <p>{say("plan.indicators.full")}</p> : <Catalog chosen={plan.indicators} onAdd={add} />}
    </section>
  );
}

function Catalog(props: {
  readonly chosen: readonly PlannedIndicator[];
  readonly onAdd: (indicator: PlannedIndicator) => void;
}) {
  const left = indicatorCatalog.sheets.filter(({ key }) => props.chosen.every(({ sheet }) => sheet !== key));
  return (
    <Fold summary={say("plan.indicators.add")} isLazy={true}>
      <div className="stack">
        {indicatorFamilies.map((family) => (
          <section key={family} className="stack">
            <h3>{say(`plans.family.${family}`)}</h3>
            {left
              .filter((sheet) => sheet.family === family)
              .map((sheet) => (
                <Offer key={sheet.key} sheet={sheet} onAdd={props.onAdd} />
              ))}
          </section>
        ))}
        <p>
          <button type="button" className="button" onClick={() => props.onAdd(blankIndicator(freshId()))}>
            {say("plan.indicators.own")}
          </button>
        </p>
      </div>
    </Fold>
  );
}

function Offer(props: {
  readonly sheet: IndicatorSheet;
  readonly onAdd: (indicator: PlannedIndicator) => void;
}) {
  const { sheet } = props;
  return (
    <div className="plan-offer">
      <p>
        <strong>{sheet.label}</strong>
        <br />
        {sheet.definition}{" "}
        <span className="soft">
          {say("plan.indicators.offer", {
            source: say(`plans.source.${sheet.source}`),
            unit: sheet.unit,
            status: say(`plan.indicators.status.${sheet.status ?? "unconfirmed"}`),
          })}
        </span>
      </p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => props.onAdd(indicatorFromSheet(sheet, freshId()))}
        >
          {say("plan.indicators.addOne")} <span className="visually-hidden">{sheet.label}</span>
        </button>
      </p>
    </div>
  );
}
