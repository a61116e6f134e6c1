import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMay } from "../access/use-may.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { ChooseCard } from "./choose-card.tsx";
import { type ComparisonsOnScreen, loadComparisons } from "./comparison-keeper.ts";
import { GuideCard } from "./guide-card.tsx";
import { KeptCard } from "./kept-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import "../evaluation/evaluation.css";
import "./comparisons.css";

/** Who is compared with whom in a project: decided before the outcome is looked at, and kept. */
export function ComparisonPage() {
  const { project } = useParams({ from: "/projets/$project/comparaison" });
  const queries = useQueryClient();
  const mayPrepare = useMay("prepareComparison");
  const queryKey = ["comparisons", project, mayPrepare];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => loadComparisons(project, mayPrepare === true, signal),
    enabled: mayPrepare !== undefined,
  });
  const again = () => void queries.invalidateQueries({ queryKey: ["comparisons", project] });
  return (
    <Page title={say("comparisons.title")} lead={say("comparisons.lead")}>
      <p className="row no-print">
        <Link to="/projets/$project" params={{ project }}>
          {say("comparisons.back")}
        </Link>
        <Link to="/projets/$project/effets" params={{ project }}>
          {say("comparisons.toEffects")}
        </Link>
      </p>
      <Asked query={asked} room="comparisons">
        {(shown) => <Shown project={project} shown={shown} onChanged={again} />}
      </Asked>
    </Page>
  );
}

function Shown(props: {
  readonly project: string;
  readonly shown: ComparisonsOnScreen;
  readonly onChanged: () => void;
}) {
  const { project, shown, onChanged } = props;
  const mayLook = useMay("chooseComparison") === true;
  return (
    <>
      {shown.desk === undefined ? (
        <Notice>{say("comparisons.readOnly")}</Notice>
      ) : (
        <>
          <GuideCard desk={shown.desk} />
          <PeopleCard project={project} desk={shown.desk} onSaved={onChanged} />
          <ChooseCard project={project} desk={shown.desk} onKept={onChanged} />
        </>
      )}
      <section className="stack" aria-labelledby="kept">
        <h2 id="kept">{say("comparisons.kept")}</h2>
        {shown.kept.length === 0 ? <p>{say("comparisons.keptNone")}</p> : null}
        {shown.kept.toReversed().map((kept) => (
          <KeptCard key={kept.id} project={project} kept={kept} mayLook={mayLook} onLooked={onChanged} />
        ))}
      </section>
    </>
  );
}
