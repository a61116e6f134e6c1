import type { Breakdown } from "../../../core/src/categories/public.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeLabel } from "./write-label.ts";

/** Rows shown before asking for the others. */
const shownRows = 8;

/** Members, others and undecided people by the values of one attribute. */
export function BreakdownTable(props: { readonly breakdown: Breakdown }) {
  const { breakdown } = props;
  const rows = breakdown.rows.slice(0, shownRows);
  const cut = breakdown.rows.slice(shownRows);
  const hidden = cut.reduce(
    (sum, row) => ({
      members: sum.members + row.members,
      others: sum.others + row.others,
      undecided: sum.undecided + row.undecided,
      labelCount: sum.labelCount + 1,
    }),
    { ...breakdown.rest },
  );
  const lines = [
    ...rows.map((row) => ({ ...row, label: writeLabel(breakdown.attribute, row.label) })),
    ...(hidden.labelCount === 0
      ? []
      : [{ ...hidden, label: say("categories.view.breakdown.rest", { count: hidden.labelCount }) }]),
    { ...breakdown.unknown, label: say("categories.view.breakdown.unknown") },
  ];
  const hasUndecided = lines.some((line) => line.undecided > 0);
  return (
    <section className="card table-scroll">
      <table>
        <caption>{say(`categories.attribute.${breakdown.attribute}`)}</caption>
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
    </section>
  );
}
