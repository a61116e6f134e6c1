import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMay } from "../access/use-may.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { EffectsBench } from "./effects-bench.tsx";
import { type EffectsOnScreen, loadEffects } from "./effects-keeper.ts";
import "./effects.css";

/** What changed in a project, how well it is known, and what may be said of it. */
export function EffectsPage() {
  const { project } = useParams({ from: "/projets/$project/effets" });
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ["effects-on-screen", project],
    queryFn: ({ signal }) => loadEffects(project, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => queries.removeQueries({ queryKey: ["effects-on-screen", project] }),
    [queries, project],
  );
  const again = () => void queries.invalidateQueries({ queryKey: ["effects-on-screen", project] });
  return (
    <Page title={say("effect.title")} lead={say("effect.lead")}>
      <Asked query={asked} room="effects">
        {(shown) => <Shown shown={shown} onChanged={again} />}
      </Asked>
    </Page>
  );
}

function Shown({ shown, onChanged }: { readonly shown: EffectsOnScreen; readonly onChanged: () => void }) {
  const { viewed, kept } = shown;
  const mayEdit = useMay("editEffects") !== false;
  const params = { project: kept.id };
  return (
    <>
      <p className="row no-print">
        <Link to="/projets/$project" params={params}>
          {say("effect.back", { label: viewed.label })}
        </Link>
        <Link to="/projets/$project/evaluation" params={params}>
          {say("effect.toPlan")}
        </Link>
        <Link to="/projets/$project/comparaison" params={params}>
          {say("effect.toComparison")}
        </Link>
      </p>
      {mayEdit ? null : <Notice>{say("effect.readOnly")}</Notice>}
      {viewed.standing === "notSealed" ? (
        <Notice>
          <h2>{say("effect.noPlan.title")}</h2>
          <p>{say("effect.noPlan.lead")}</p>
          <p>
            <Link className="button" to="/projets/$project/evaluation" params={params}>
              {say("effect.noPlan.do")}
            </Link>
          </p>
        </Notice>
      ) : null}
      {viewed.standing === "sealedAfterStart" ? <Notice>{say("effect.late")}</Notice> : null}
      <EffectsBench key={kept.id} shown={shown} isReadOnly={!mayEdit} onChanged={onChanged} />
    </>
  );
}
