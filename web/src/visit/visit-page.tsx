import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Asked } from "../parts/asked.tsx";
import { withWords } from "../words/open-words.ts";
import { say } from "../words/say.ts";
import { VisitQueries, visitShelf } from "./visit-home.tsx";
import { stepOf, type VisitStep, visitSearch } from "./visit-step.ts";

/** Each step is asked for when it is first shown, with the words it speaks: together they would weigh on every page. */
const PeopleStep = lazy(
  withWords(["diagnosis"], async () => ({ default: (await import("./people-step.tsx")).PeopleStep })),
);
const DiagnosisStep = lazy(
  withWords(["diagnosis", "categories", "training"], async () => ({
    default: (await import("./diagnosis-step.tsx")).DiagnosisStep,
  })),
);
const TakeStep = lazy(async () => ({ default: (await import("./take-step.tsx")).TakeStep }));
const TrainingStep = lazy(
  withWords(["training"], async () => ({
    default: (await import("./training-step.tsx")).TrainingStep,
  })),
);

export function VisitPage() {
  return (
    <VisitQueries>
      <OneVisit />
    </VisitQueries>
  );
}

function OneVisit() {
  const { visit: id } = useParams({ from: "/visite/$visit" });
  const { etape, question = 1, vue = "" } = useSearch({ from: "/visite/$visit" });
  const step = stepOf(etape);
  const navigate = useNavigate();
  const kept = useQuery({
    // Each step starts from what is kept when it opens.
    queryKey: ["visit", id, step],
    queryFn: () => visitShelf.load(id),
    // What is on screen is newer than anything that would be read again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const go = (next: VisitStep, place?: number | string) => {
    void navigate({ to: "/visite/$visit", params: { visit: id }, search: visitSearch(next, place) });
    if (next !== step) window.scrollTo({ top: 0 });
  };
  const onReload = () => void kept.refetch();
  return (
    <Suspense fallback={<p role="status">{say("app.loading")}</p>}>
      <Asked query={kept} room="visit">
        {(document) => {
          const parts = { kept: document, onStep: go, onReload };
          const key = `${step} ${document.revision}`;
          if (step === "people") return <PeopleStep key={key} {...parts} />;
          if (step === "take") return <TakeStep key={key} {...parts} />;
          if (step === "training") return <TrainingStep key={key} {...parts} view={vue} />;
          return <DiagnosisStep key={key} {...parts} asked={question} />;
        }}
      </Asked>
    </Suspense>
  );
}
