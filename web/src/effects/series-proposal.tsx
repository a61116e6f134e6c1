import { proposeFigures, type SeriesFigure, type SeriesValue } from "../../../core/src/effects/public.ts";
import { lastDayOf, type Month } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { browserToday } from "../app/browser-clock.ts";
import { freshId } from "../projects/fresh-id.ts";
import { writeMonth, writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ChangeBook } from "./book-props.ts";
import type { EffectsOnScreen } from "./effects-keeper.ts";

/** Figures before and after that a series proposes, with the months that they are made of. */
export function SeriesProposal(props: {
  readonly values: readonly SeriesValue[];
  readonly viewed: EffectsOnScreen["viewed"];
  readonly change: ChangeBook;
  readonly isReadOnly: boolean;
}) {
  const { values, viewed, change } = props;
  const { firstDay, lastDay } = viewed;
  const proposed = proposeFigures({ values, firstDay, lastDay });
  if (proposed.kind === "noStart") return <p className="soft">{say("effect.series.noStart")}</p>;
  if (proposed.kind === "tooFewMonths") {
    const { before, after } = proposed;
    return <p className="soft">{say("effect.series.tooFewMonths", { before, after })}</p>;
  }
  const { before, after, isSameSeason } = proposed;
  const indicator = viewed.plan?.indicators.find(({ id }) => id === values[0]?.indicator);
  const take = () => {
    if (indicator === undefined) return;
    const from = { source: "businessSeries", people: unknown, keptOn: browserToday() } as const;
    const read = { indicator: indicator.id, ...from };
    const moment = after.months.length >= 10 ? "year" : "cold";
    const made = [
      { ...read, id: freshId(), moment: "before" as const, ...partsOf(before) },
      { ...read, id: freshId(), moment, ...partsOf(after) },
    ] as const;
    change((book) => ({ ...book, figures: [...book.figures, ...made] }));
  };
  return (
    <div className="stack">
      <p>
        {say("effect.series.before", { figure: writeOf(before), months: writeSpan(before.months) })}
        <br />
        {say("effect.series.after", { figure: writeOf(after), months: writeSpan(after.months) })}
        <br />
        <span className="soft small">
          {say(isSameSeason ? "effect.series.sameSeason" : "effect.series.otherSeason")}
        </span>
      </p>
      {props.isReadOnly || indicator === undefined ? null : (
        <p className="no-print">
          <button type="button" className="button" onClick={take}>
            {say("effect.series.take", { label: indicator.label })}
          </button>
        </p>
      )}
    </div>
  );
}

function partsOf({ figure, months }: SeriesFigure) {
  const last = months.at(-1);
  return {
    figure,
    on: last === undefined ? unknown : known<string>(lastDayOf(last)),
    words: say("effect.series.words", { months: writeSpan(months) }),
  };
}

function writeOf({ figure, months }: SeriesFigure): string {
  if (figure.kind === "count")
    return say("effect.series.counted", { count: figure.count, months: months.length });
  return figure.kind === "value" ? writeNumber(figure.value, 4) : "";
}

/** "mars 2025 à février 2026" */
function writeSpan(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  return say("effect.series.span", { from: writeMonth(first), to: writeMonth(last) });
}
