import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { LatestCategory } from "../categories/latest-category.tsx";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeCount, writeMonth } from "../words/format.ts";
import { say, type WordKey } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";
import { HeadcountSeries } from "./headcount-series.tsx";

type Workforce = RouteOutput<typeof workforceRoutes.view>;

export function HomePage() {
  const workforce = useWorkforce();
  return (
    <Page title={say("app.home.title")} lead={say("app.home.lead")}>
      <Asked query={workforce} room="workforce">
        {(view) => (view.months.length === 0 ? <FirstStep /> : <Overview workforce={view} />)}
      </Asked>
    </Page>
  );
}

/** Nothing is stored yet: the three steps to come, the first one ready to be taken. */
function FirstStep() {
  const steps: readonly WordKey[] = ["app.home.stepImport", "app.home.stepCategory", "app.home.stepPage"];
  return (
    <section className="card">
      <p>{say("app.home.empty")}</p>
      <ol className="stack">
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <p>
        <Link className="button primary" to="/fichiers">
          {say("app.home.import")}
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
      <LatestCategory month={latest.month} />
      <div className="grid-2">
        <section className="card" aria-labelledby="headcount">
          <h2 id="headcount">{say("app.home.people")}</h2>
          <p>
            <span className="figure-number">{writeCount(latest.headcount)}</span>{" "}
            {say("app.home.headcount", { count: latest.headcount })}
          </p>
          <p className="soft">
            {say("app.home.inMonth", { month: writeMonth(latest.month), sites: latest.establishmentCount })}
          </p>
          <p>{say("app.home.trainings", { count: trainingCount })}</p>
          <p>
            <Link className="button" to="/fichiers">
              {say("app.home.import")}
            </Link>
          </p>
        </section>
        <HeadcountSeries months={months} />
      </div>
      <section className="stack" aria-labelledby="next-steps">
        <h2 id="next-steps">{say("app.home.next")}</h2>
        <div className="grid-3">
          <NextStep to="/categories/nouvelle" title="app.home.nextCategory" why="app.home.nextCategoryWhy" />
          {trainingCount === 0 ? (
            <NextStep to="/fichiers" title="app.home.nextTraining" why="app.home.nextTrainingWhy" />
          ) : null}
          <NextStep to="/travail" title="app.home.nextWork" why="app.home.nextWorkWhy" />
          <NextStep to="/diagnostic" title="app.home.nextDiagnosis" why="app.home.nextDiagnosisWhy" />
          <NextStep to="/formations" title="app.home.nextDesign" why="app.home.nextDesignWhy" />
          <NextStep to="/effet" title="app.home.nextEffect" why="app.home.nextEffectWhy" />
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
