import { Fragment } from "react";
import type { Effect } from "../../../core/src/evaluation/public.ts";
import { writeAmount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { covariateName } from "./covariate-name.ts";

type BalanceRow = Effect["balance"][number];

/** Gaps beyond this many standard deviations deserve care (Austin 2009, Statistics in Medicine 28, p. 3091). */
const carefulGap = 0.1;

/** Gaps between the groups at the start, one line per covariate: a hollow point before, a full one after. */
export function BalanceChart(props: { readonly rows: readonly BalanceRow[] }) {
  const gaps = props.rows.map((row) => ({
    name: covariateName(row),
    before: Math.abs(row.before.standardizedMeanDifference ?? 0),
    after: Math.abs(row.after.standardizedMeanDifference ?? 0),
  }));
  const farthest = Math.max(carefulGap * 2, ...gaps.flatMap((gap) => [gap.before, gap.after]));
  const place = (gap: number) => `${(100 * gap) / farthest}%`;
  const summary = say("evaluation.balanceAlt", {
    before: writeAmount(Math.max(0, ...gaps.map((gap) => gap.before)), 0.1),
    after: writeAmount(Math.max(0, ...gaps.map((gap) => gap.after)), 0.1),
  });
  return (
    <div className="stack" role="img" aria-label={summary}>
      <ul className="legend small">
        <li>
          <span className="dot before" /> {say("evaluation.balance.legendBefore")}
        </li>
        <li>
          <span className="dot" /> {say("evaluation.balance.legendAfter")}
        </li>
      </ul>
      <div className="gaps small">
        {gaps.map((gap) => (
          <Fragment key={gap.name}>
            <span className="name">{gap.name}</span>
            <div className="gap-track">
              <span className="near" style={{ width: `calc(${place(carefulGap)} + 0.5rem)` }} />
              <span
                className="line"
                style={{
                  left: place(Math.min(gap.before, gap.after)),
                  width: place(Math.abs(gap.before - gap.after)),
                }}
              />
              <span className="dot before" style={{ left: place(gap.before) }} />
              <span className="dot" style={{ left: place(gap.after) }} />
            </div>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
