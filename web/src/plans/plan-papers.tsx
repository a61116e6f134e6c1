import { useMemo } from "react";
import type { Plan } from "../../../core/src/plans/public.ts";
import { planFactsOf, writeProjectDocument } from "../../../core/src/reports/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { PaperTake } from "../projects/paper-take.tsx";
import { ReportPaper } from "../projects/report-paper.tsx";
import { sayProject } from "../projects/say-project.ts";
import { useBook } from "../projects/use-book.ts";
import { Fold } from "../training/fold.tsx";
import { say } from "../words/say.ts";
import type { PlanOnScreen } from "./plan-keeper.ts";

/** What employees and the works council are told before the plan is used. */
export function PlanPapers(props: {
  readonly shown: PlanOnScreen;
  readonly plan: Plan;
  readonly isSaved: boolean;
}) {
  return (
    <section className="stack" aria-labelledby="plan-papers">
      <h2 id="plan-papers" className="no-print">
        {say("plan.papers.title")}
      </h2>
      <p className="no-print">{say("plan.papers.lead")}</p>
      <Fold summary={say("plan.papers.employees")} isLazy={true}>
        <PlanPaper {...props} kind="planEmployees" />
      </Fold>
      <Fold summary={say("plan.papers.council")} isLazy={true}>
        <PlanPaper {...props} kind="planCouncil" />
      </Fold>
    </section>
  );
}

function PlanPaper(props: {
  readonly shown: PlanOnScreen;
  readonly plan: Plan;
  readonly isSaved: boolean;
  readonly kind: "planEmployees" | "planCouncil";
}) {
  const { shown, plan, kind } = props;
  const book = useBook();
  const document = useMemo(
    () =>
      writeProjectDocument(
        {
          project: shown.project.content,
          today: browserToday(),
          book,
          plan: planFactsOf(plan, shown.sealed),
        },
        { kind },
        sayProject,
      ),
    [shown, plan, kind, book],
  );
  if (document === undefined) return null;
  return (
    <div className="stack">
      <PaperTake
        project={shown.project.id}
        kind={kind}
        document={document}
        formats={["pdf", "html", "txt"]}
        isSaved={props.isSaved}
      />
      <ReportPaper document={document} label={say("steering.paper", { name: document.title })} />
    </div>
  );
}
