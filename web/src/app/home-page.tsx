import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { useMay } from "../access/use-may.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { LatestCategory } from "../categories/latest-category.tsx";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeCount, writeMonth } from "../words/format.ts";
import { say, type WordKey } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";
import { HeadcountSeries } from "./headcount-series.tsx";
import { NextDesign, NextDiagnosis, NextProject } from "./next-documents.tsx";
import { NextStep } from "./next-step.tsx";
import { RoleHome } from "./role-home.tsx";

type Workforce = RouteOutput<typeof workforceRoutes.view>;

/** The months of the company, or, for whoever may not see them, what their role opens. */
export function HomePage() {
  return useMay("viewWorkforce") === false ? <RoleHome /> : <WorkforceHome />;
}

function WorkforceHome() {
  const workforce = useWorkforce(useMayAsk("viewWorkforce"));
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
  const mayViewPortfolio = useMay("viewPortfolio") === true;
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
      {mayViewPortfolio ? (
        <p>
          {say("app.home.manyFirms")} <Link to="/portefeuille">{say("app.home.openPortfolio")}</Link>
        </p>
      ) : null}
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
          <NextDiagnosis />
          <NextDesign />
          <NextProject />
          <NextStep to="/effet" title="app.home.nextEffect" why="app.home.nextEffectWhy" />
        </div>
      </section>
    </>
  );
}
