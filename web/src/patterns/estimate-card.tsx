import { type EstimateLook, projectsForPooling } from "../../../core/src/patterns/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { FeatureLooks } from "./feature-looks.tsx";
import { ForestPicture } from "./forest-picture.tsx";
import { writeEffect } from "./write-effect.ts";

/** Half of a 95 % interval in standard errors, as intervals of projects were turned into them. */
const reach = 1.959963984540054;

/** What several projects say together of one effect, and what goes with it. */
export function EstimateCard({ look }: { readonly look: EstimateLook }) {
  const { outcome, horizonMonths, cases, together } = look;
  const title = say("pattern.estimates.look", {
    outcome: say(`patterns.outcome.${outcome}`),
    months: horizonMonths,
  });
  const write = (value: number) => writeEffect(outcome, value);
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      {together === undefined ? (
        <p>{say("pattern.estimates.listed", { count: cases.length, least: projectsForPooling })}</p>
      ) : (
        <>
          <p>
            {say("pattern.estimates.mean", {
              count: cases.length,
              mean: write(together.mean),
              low: write(together.low),
              high: write(together.high),
            })}
          </p>
          {together.next === undefined ? null : (
            <p>
              {say("pattern.estimates.next", {
                low: write(together.next[0]),
                high: write(together.next[1]),
              })}
            </p>
          )}
          <ForestPicture outcome={outcome} together={together} />
        </>
      )}
      <ProjectTable look={look} />
      {together === undefined ? null : <FeatureLooks look={look} />}
    </section>
  );
}

function ProjectTable({ look }: { readonly look: EstimateLook }) {
  const { outcome, cases, together } = look;
  const title = say("pattern.estimates.table");
  const write = (value: number) => writeEffect(outcome, value);
  return (
    <ScrollTable label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("pattern.estimates.project")}</th>
            <th scope="col">{say("pattern.estimates.alone")}</th>
            <th scope="col">{say("pattern.estimates.interval")}</th>
            {together === undefined ? null : <th scope="col">{say("pattern.estimates.shrunken")}</th>}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, label, estimate, standardError }) => {
            const shrunken = together?.projects.find((each) => each.id === id)?.shrunken;
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{write(estimate)}</td>
                <td>
                  {say("pattern.features.between", {
                    difference: write(estimate),
                    low: write(estimate - reach * standardError),
                    high: write(estimate + reach * standardError),
                  })}
                </td>
                {shrunken === undefined ? null : <td>{write(shrunken)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollTable>
  );
}
