import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { Asked } from "../parts/asked.tsx";
import { LineChart } from "../parts/line-chart.tsx";
import { Page } from "../parts/page.tsx";
import { writeCount, writeMonth } from "../words/format.ts";
import { say, type WordKey } from "../words/say.ts";
import { useWorkforce } from "./use-workforce.ts";

type Workforce = RouteOutput<typeof workforceRoutes.view>;

export function HomePage() {
  const workforce = useWorkforce();
  return (
    <Page title={say("workforce.home.title")} lead={say("workforce.home.lead")}>
      <Asked query={workforce} room="workforce">
        {(view) => (view.months.length === 0 ? <FirstStep /> : <Overview workforce={view} />)}
      </Asked>
    </Page>
  );
}

function FirstStep() {
  return (
    <section className="card">
      <p>{say("workforce.home.empty")}</p>
      <p>
        <Link className="button primary" to="/fichiers">
          {say("workforce.home.import")}
        </Link>
      </p>
    </section>
  );
}

function Overview(props: { readonly workforce: Workforce }) {
  const { months, trainingCount } = props.workforce;
  const [latest] = months;
  if (latest === undefined) return null;
  return (
    <>
      <div className="grid-2">
        <section className="card">
          <p className="figure-number">{say("workforce.home.headcount", { count: latest.headcount })}</p>
          <p className="soft">
            {say("workforce.home.inMonth", {
              month: writeMonth(latest.month),
              sites: latest.establishmentCount,
            })}
          </p>
          <p>{say("workforce.home.trainings", { count: trainingCount })}</p>
          <p>
            <Link className="button" to="/fichiers">
              {say("workforce.home.import")}
            </Link>
          </p>
        </section>
        <HeadcountSeries months={months} />
      </div>
      <section className="stack" aria-labelledby="next-steps">
        <h2 id="next-steps">{say("workforce.home.next")}</h2>
        <div className="grid-3">
          <NextStep
            to="/categories"
            title="workforce.home.nextCategory"
            why="workforce.home.nextCategoryWhy"
          />
          {trainingCount === 0 ? (
            <NextStep
              to="/fichiers"
              title="workforce.home.nextTraining"
              why="workforce.home.nextTrainingWhy"
            />
          ) : null}
          <NextStep to="/effet" title="workforce.home.nextEffect" why="workforce.home.nextEffectWhy" />
        </div>
      </section>
    </>
  );
}

function NextStep(props: { readonly to: string; readonly title: WordKey; readonly why: WordKey }) {
  return (
    <div className="card">
      <h3>
        <Link to={props.to}>{say(props.title)}</Link>
      </h3>
      <p className="soft">{say(props.why)}</p>
    </div>
  );
}

function HeadcountSeries(props: { readonly months: Workforce["months"] }) {
  const points = props.months
    .map(({ month, headcount }) => ({ label: writeMonth(month), value: headcount }))
    .reverse();
  const values = points.map((point) => point.value);
  const summary = say("workforce.home.seriesAlt", {
    first: points[0]?.value ?? 0,
    firstMonth: points[0]?.label ?? "",
    last: points.at(-1)?.value ?? 0,
    lastMonth: points.at(-1)?.label ?? "",
    highest: Math.max(...values),
    lowest: Math.min(...values),
  });
  return (
    <section className="card">
      <h2>{say("workforce.home.series")}</h2>
      <LineChart points={points} summary={summary} />
      <details>
        <summary>{say("workforce.home.asTable")}</summary>
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("workforce.home.month")}</th>
                <th scope="col" className="number">
                  {say("workforce.home.people")}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.label}>
                  <th scope="row">{point.label}</th>
                  <td className="number">{writeCount(point.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
