import "./patterns.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { lookAtEstimates, projectsForPooling } from "../../../core/src/patterns/public.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { ConfigurationsCard } from "./configurations-card.tsx";
import { EstimateCard } from "./estimate-card.tsx";
import { type GatheredCases, loadCases } from "./load-cases.ts";

/** Which features of trainings go with which effects, across projects. */
export function PatternsPage() {
  const asked = useQuery({ queryKey: ["pattern-cases"], queryFn: ({ signal }) => loadCases(signal) });
  return (
    <Page title={say("pattern.title")} lead={say("pattern.lead")}>
      <Asked query={asked} room="patterns">
        {(gathered) => <Looks gathered={gathered} />}
      </Asked>
    </Page>
  );
}

function Looks({ gathered }: { readonly gathered: GatheredCases }) {
  const { cases, isCut } = gathered;
  const shared = cases.filter(({ owner }) => owner !== "").length;
  const isFew = cases.length < projectsForPooling;
  const looks = useMemo(() => (isFew ? [] : lookAtEstimates(cases)), [cases, isFew]);
  return (
    <>
      <p>{say("pattern.cases", { count: cases.length, shared })}</p>
      {isCut ? <p className="soft">{say("pattern.cut")}</p> : null}
      {isFew ? (
        <Notice tone="unsure">
          {say("pattern.few", { least: projectsForPooling, count: cases.length })}
        </Notice>
      ) : (
        <>
          <Notice>{say("pattern.notCause")}</Notice>
          <section className="stack" aria-labelledby="pattern-estimates">
            <h2 id="pattern-estimates">{say("pattern.estimates.title")}</h2>
            <p>{say("pattern.estimates.lead")}</p>
            {looks.length === 0 ? <p className="soft">{say("pattern.estimates.none")}</p> : null}
            {looks.map((look) => (
              <EstimateCard key={`${look.outcome} ${look.horizonMonths}`} look={look} />
            ))}
          </section>
          <ConfigurationsCard cases={cases} />
        </>
      )}
    </>
  );
}
