import type { Effect } from "../../../core/src/evaluation/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeAmount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { BalanceChart } from "./balance-chart.tsx";
import { covariateName } from "./covariate-name.ts";

type BalanceRow = Effect["balance"][number];

/** Two groups made exactly alike differ by a rounding of the machine: thousandths are enough. */
const write = (value: number | null) => (value === null ? "–" : writeAmount(value, 0.01));

/** How alike the groups were at the start, before and after the matching: picture, then figures. */
export function Balance(props: { readonly rows: readonly BalanceRow[] }) {
  return (
    <div className="stack">
      <h3>{say("evaluation.balance")}</h3>
      <p className="soft small">{say("evaluation.balanceHelp")}</p>
      <BalanceChart rows={props.rows} />
      <details>
        <summary>{say("evaluation.balance.asTable")}</summary>
        <ScrollTable label={say("evaluation.balance.asTable")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("evaluation.balance.what")}</th>
                {(["before", "after", "ratio", "ecdfMax"] as const).map((column) => (
                  <th key={column} scope="col" className="number">
                    {say(`evaluation.balance.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <tr key={row.covariate}>
                  <th scope="row">{covariateName(row)}</th>
                  <td className="number">{write(row.before.standardizedMeanDifference)}</td>
                  <td className="number">{write(row.after.standardizedMeanDifference)}</td>
                  <td className="number">{write(row.after.varianceRatio)}</td>
                  <td className="number">{write(row.after.ecdfMax)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </div>
  );
}
