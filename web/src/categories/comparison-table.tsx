import type { Comparison, Difference, Rate } from "../../../core/src/categories/public.ts";
import { writeNumber, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

/** Shares of members and of the others, with their intervals, and the gap between them. */
export function ComparisonTable(props: {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly comparison: Comparison }[];
}) {
  return (
    <div className="table-scroll">
      <table>
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
              <td>{writeRate(comparison.members)}</td>
              <td>{writeRate(comparison.others)}</td>
              <td>{writeDifference(comparison.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function writeRate(rate: Rate): string {
  if (rate.kind === "notEstimable") return say("categories.view.notEstimable");
  const range = say("categories.view.range", { low: writeShare(rate.low), high: writeShare(rate.high) });
  if (rate.kind === "estimated") return `${writeShare(rate.share)} (${rate.count}/${rate.of} ; ${range})`;
  const bounds = say("categories.view.between", {
    min: writeShare(rate.shareMin),
    max: writeShare(rate.shareMax),
  });
  return `${bounds} (${range})`;
}

function writeDifference(difference: Difference): string {
  if (difference.kind === "notEstimable") return say("categories.view.notEstimable");
  const points = (share: number) => signed(100 * share);
  const range = say("categories.view.range", { low: points(difference.low), high: points(difference.high) });
  const middle =
    difference.kind === "estimated"
      ? points(difference.difference)
      : say("categories.view.between", {
          min: points(difference.differenceMin),
          max: points(difference.differenceMax),
        });
  return `${say("categories.view.points", { points: middle })} (${range})`;
}

function signed(value: number): string {
  const rounded = Math.round(value);
  return rounded > 0 ? `+${writeNumber(rounded)}` : writeNumber(rounded);
}
