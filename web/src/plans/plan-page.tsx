import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { trainingStart } from "../../../core/src/plans/public.ts";
import { useMay } from "../access/use-may.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { BeginCard } from "./begin-card.tsx";
import { PlanBench } from "./plan-bench.tsx";
import { loadPlan, type PlanOnScreen } from "./plan-keeper.ts";
import { PlanPapers } from "./plan-papers.tsx";
import { SealedView } from "./sealed-view.tsx";

/** What must change in a project: written before the start, sealed, and read from then on. */
export function PlanPage() {
  const { project } = useParams({ from: "/projets/$project/evaluation" });
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ["plan-on-screen", project],
    queryFn: ({ signal }) => loadPlan(project, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => () => queries.removeQueries({ queryKey: ["plan-on-screen", project] }), [queries, project]);
  const again = () => void queries.invalidateQueries({ queryKey: ["plan-on-screen", project] });
  return (
    <Page title={say("plan.title")} lead={say("plan.lead")}>
      <Asked query={asked} room="plans">
        {(shown) => <Shown shown={shown} onChanged={again} />}
      </Asked>
    </Page>
  );
}

function Shown({ shown, onChanged }: { readonly shown: PlanOnScreen; readonly onChanged: () => void }) {
  const { project, plan, sealed } = shown;
  const mayEdit = useMay("editPlan") !== false;
  const isSealed = sealed.seals.length > 0;
  const { isStarted } = trainingStart(project.content, browserToday());
  return (
    <>
      <p className="no-print">
        <Link to="/projets/$project" params={{ project: project.id }}>
          {say("plan.back", { label: project.content.label })}
        </Link>{" "}
        <Link to="/projets/$project/effets" params={{ project: project.id }}>
          {say("plan.toEffects")}
        </Link>
      </p>
      {mayEdit || isSealed ? null : <Notice tone="unsure">{say("plan.readOnly")}</Notice>}
      {isStarted && !isSealed ? <Notice tone="unsure">{say("plan.late")}</Notice> : null}
      <Body shown={shown} mayEdit={mayEdit} onChanged={onChanged} />
      {plan === undefined || !isSealed ? null : (
        <PlanPapers shown={shown} isSaved={true} plan={plan.content} />
      )}
    </>
  );
}

function Body(props: {
  readonly shown: PlanOnScreen;
  readonly mayEdit: boolean;
  readonly onChanged: () => void;
}) {
  const { shown, mayEdit, onChanged } = props;
  if (shown.sealed.seals.length > 0) return <SealedView shown={shown} onChanged={onChanged} />;
  if (shown.plan === undefined)
    return <BeginCard project={shown.project.id} mayEdit={mayEdit} onBegun={onChanged} />;
  return (
    <PlanBench
      key={shown.plan.id}
      shown={shown}
      kept={shown.plan}
      isReadOnly={!mayEdit}
      onSealed={onChanged}
    />
  );
}
