import type { Breakdown } from "../../../core/src/categories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useLabels } from "./use-labels.ts";

/** Rows shown before the others are added up. */
const shownRows = 8;

/** Members, others and undecided people by the values of one attribute: closed, it says the value most met. */
export function BreakdownTable(props: { readonly breakdown: Breakdown }) {
  const { breakdown } = props;
  const title = say(`categories.attribute.${breakdown.attribute}`);
  const lines = useLines(breakdown);
  const hasUndecided = lines.some((line) => line.undecided > 0);
  return (
    <details className="card">
      <summary>
        <strong>{title}</strong> <span className="soft">{useHeadline(breakdown)}</span>
      </summary>
      <ScrollTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("categories.view.value")}</th>
              <th scope="col" className="number">
                {say("categories.view.members")}
              </th>
              <th scope="col" className="number">
                {say("categories.view.others")}
              </th>
              {hasUndecided ? (
                <th scope="col" className="number">
                  {say("categories.view.undecided")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                <td className="number">{writeCount(line.members)}</td>
                <td className="number">{writeCount(line.others)}</td>
                {hasUndecided ? <td className="number">{writeCount(line.undecided)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}

/** The value that most members have, with their share; nothing when no member has a known one. */
function useHeadline(breakdown: Breakdown): string {
  const writeLabel = useLabels();
  const counted = [...breakdown.rows, breakdown.rest, breakdown.unknown];
  const members = counted.reduce((sum, row) => sum + row.members, 0);
  const most = [...breakdown.rows].sort((one, other) => other.members - one.members)[0];
  if (most === undefined || most.members === 0) return "";
  const label = writeLabel(breakdown.attribute, most.label);
  return breakdown.isList
    ? say("categories.view.mostCount", { label, count: most.members })
    : say("categories.view.mostShare", { label, share: writeShare(most.members / members) });
}

function useLines(breakdown: Breakdown) {
  const writeLabel = useLabels();
  const hidden = breakdown.rows.slice(shownRows).reduce(
    (sum, row) => ({
      members: sum.members + row.members,
      others: sum.others + row.others,
      undecided: sum.undecided + row.undecided,
      labelCount: sum.labelCount + 1,
    }),
    { ...breakdown.rest },
  );
  return [
    ...breakdown.rows
      .slice(0, shownRows)
      .map((row) => ({ ...row, label: writeLabel(breakdown.attribute, row.label) })),
    ...(hidden.labelCount === 0
      ? []
      : [{ ...hidden, label: say("categories.view.breakdown.rest", { count: hidden.labelCount }) }]),
    { ...breakdown.unknown, label: say("categories.view.breakdown.unknown") },
  ];
}
