import { LineChart } from "../parts/line-chart.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeMonth, writeShortMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** Headcount of every stored month, from 0, with its figures. One month alone has no course to draw. */
export function HeadcountSeries(props: {
  readonly months: readonly { readonly month: string; readonly headcount: number }[];
}) {
  const months = [...props.months].reverse();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const headcounts = months.map(({ headcount }) => headcount);
  const summary = say("app.home.seriesAlt", {
    first: first.headcount,
    firstMonth: writeMonth(first.month),
    last: last.headcount,
    lastMonth: writeMonth(last.month),
    highest: Math.max(...headcounts),
    lowest: Math.min(...headcounts),
  });
  return (
    <section className="card" aria-labelledby="series">
      <h2 id="series">{say("app.home.series")}</h2>
      <LineChart
        points={months.map(({ month, headcount }) => ({ label: writeShortMonth(month), value: headcount }))}
        summary={summary}
      />
      <details>
        <summary>{say("app.home.asTable")}</summary>
        <ScrollTable label={say("app.home.series")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("app.home.month")}</th>
                <th scope="col" className="number">
                  {say("app.home.peopleColumn")}
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, headcount }) => (
                <tr key={month}>
                  <th scope="row">{writeMonth(month)}</th>
                  <td className="number">{writeCount(headcount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  );
}
