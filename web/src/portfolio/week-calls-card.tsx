import { useState } from "react";
import { type PortfolioLine, weekCalls } from "../../../core/src/portfolio/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import { type KeepCall, LineList } from "./line-list.tsx";
import { smallestBelow } from "./write-portfolio.ts";

/** Calls of a week as long as nobody says otherwise. */
const usualCalls = 8;
const mostCalls = 60;

/** Whom to call this week, as many as the adviser has time for, with the places kept for the smallest firms. */
export function WeekCallsCard(props: { readonly lines: readonly PortfolioLine[]; readonly keep: KeepCall }) {
  const { lines, keep } = props;
  const [count, setCount] = useState(keptCount);
  const { calls, placesForSmallest, keptForSmallest, headcountUnknown } = weekCalls(
    lines,
    count,
    browserToday(),
  );
  return (
    <section className="stack" aria-labelledby="week">
      <h2 id="week">{say("portfolio.week.title")}</h2>
      <div className="beside">
        <div>
          <p>
            {say("portfolio.week.share", { places: placesForSmallest, count, below: smallestBelow })}{" "}
            {keptForSmallest < placesForSmallest
              ? say("portfolio.week.fewer", { kept: keptForSmallest })
              : null}
          </p>
          {headcountUnknown === 0 ? null : (
            <p className="soft small">{say("portfolio.week.unknown", { count: headcountUnknown })}</p>
          )}
        </div>
        <label className="field narrow" htmlFor="week-count">
          <span className="label">{say("portfolio.week.count")}</span>
          <input
            id="week-count"
            type="number"
            min={1}
            max={mostCalls}
            value={count}
            onChange={(event) => {
              const asked = Math.round(event.target.valueAsNumber);
              if (!(asked >= 1 && asked <= mostCalls)) return;
              setCount(asked);
              window.localStorage.setItem(countKey, String(asked));
            }}
          />
        </label>
      </div>
      {calls.length === 0 ? (
        <p className="soft">{say("portfolio.week.none")}</p>
      ) : (
        <LineList lines={calls} shownAtOnce={mostCalls} keep={keep} />
      )}
    </section>
  );
}

const countKey = "ouvrage.callsOfWeek";

function keptCount(): number {
  const kept = Number(window.localStorage.getItem(countKey));
  return Number.isInteger(kept) && kept >= 1 && kept <= mostCalls ? kept : usualCalls;
}
