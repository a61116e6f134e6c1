import type { Comparison, Difference, Rate } from "../../../core/src/categories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeChange, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeRateShare } from "./access-bars.tsx";

/** Shares of members and of the others, with their intervals, and the gap between them. */
export function ComparisonTable(props: {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly comparison: Comparison }[];
}) {
  return (
    <ScrollTable label={props.heading}>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            <th scope="col">{say("categories.view.members")}</th>
            <th scope="col">{say("categories.view.others")}</th>
            <th scope="col">{say("categories.view.gap")}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ label, comparison }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <RateCell rate={comparison.members} />
              <RateCell rate={comparison.others} />
              <GapCell difference={comparison.difference} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function RateCell(props: { readonly rate: Rate }) {
  const { rate } = props;
  if (rate.kind === "notEstimable") return <td className="soft">{say("categories.view.notEstimable")}</td>;
  const range = say("categories.view.range", { low: writeShare(rate.low), high: writeShare(rate.high) });
  return (
    <td>
      <strong>{writeRateShare(rate)}</strong>
      {rate.kind === "estimated" ? (
        <span className="soft small">
          {say("categories.view.countOf", { count: rate.count, of: rate.of })}
        </span>
      ) : null}
      <span className="soft small">{range}</span>
    </td>
  );
}

function GapCell(props: { readonly difference: Difference }) {
  const { difference } = props;
  if (difference.kind === "notEstimable")
    return <td className="soft">{say("categories.view.notEstimable")}</td>;
  const points = (share: number) => writeChange(100 * share);
  const middle =
    difference.kind === "estimated"
      ? points(difference.difference)
      : say("categories.view.between", {
          min: points(difference.differenceMin),
          max: points(difference.differenceMax),
        });
  return (
    <td>
      <strong>{say("categories.view.points", { points: middle })}</strong>
      <span className="soft small">
        {say("categories.view.range", { low: points(difference.low), high: points(difference.high) })}
      </span>
    </td>
  );
}
