import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { DiagnosisBench } from "../diagnosis/diagnosis-bench.tsx";
import { DiagnosisHomeProvider } from "../diagnosis/diagnosis-home.ts";
import { Asked } from "../parts/asked.tsx";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { withDiagnosis } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import { PeopleStep } from "./people-step.tsx";
import { TakeStep } from "./take-step.tsx";
import { VisitHead } from "./visit-head.tsx";
import { VisitQueries, visitDiagnosisHome, visitShelf } from "./visit-home.tsx";
import { stepOf, type VisitStep, visitSearch } from "./visit-step.ts";

export function VisitPage() {
  return (
    <VisitQueries>
      <OneVisit />
    </VisitQueries>
  );
}

function OneVisit() {
  const { visit: id } = useParams({ from: "/visite/$visit" });
  const { etape, question = 1 } = useSearch({ from: "/visite/$visit" });
  const step = stepOf(etape);
  const navigate = useNavigate();
  const kept = useQuery({
    // Each step starts from what is kept when it opens.
    queryKey: ["visit", id, step],
    queryFn: () => visitShelf.load(id),
    // What is on screen is newer than anything that would be read again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const go = (next: VisitStep, asked?: number) => {
    void navigate({ to: "/visite/$visit", params: { visit: id }, search: visitSearch(next, asked) });
    if (next !== step) window.scrollTo({ top: 0 });
  };
  const onReload = () => void kept.refetch();
  return (
    <Asked query={kept} room="visit">
      {(document) => {
        const parts = { kept: document, onStep: go, onReload };
        const key = `${step} ${document.revision}`;
        if (step === "people") return <PeopleStep key={key} {...parts} />;
        if (step === "take") return <TakeStep key={key} {...parts} />;
        return <DiagnosisStep key={key} {...parts} asked={question} />;
      }}
    </Asked>
  );
}

/** The same pages as with the network, kept on the device. */
function DiagnosisStep(props: {
  readonly kept: KeptDocument<Visit>;
  readonly asked: number;
  readonly onStep: (step: VisitStep, asked?: number) => void;
  readonly onReload: () => void;
}) {
  const { kept } = props;
  const [latest] = useState<{ diagnosis: Diagnosis }>(() => ({ diagnosis: kept.content.diagnosis }));
  const home = useMemo(
    () =>
      visitDiagnosisHome((diagnosis) => {
        latest.diagnosis = diagnosis;
      }),
    [latest],
  );
  return (
    <>
      <VisitHead
        id={kept.id}
        step="diagnosis"
        onStep={props.onStep}
        onScreen={() => withDiagnosis(kept.content, latest.diagnosis)}
      />
      <DiagnosisHomeProvider value={home}>
        <DiagnosisBench
          kept={{ ...kept, content: kept.content.diagnosis }}
          step={props.asked}
          onStep={(asked) => props.onStep("diagnosis", asked)}
          onReload={props.onReload}
        />
      </DiagnosisHomeProvider>
    </>
  );
}
