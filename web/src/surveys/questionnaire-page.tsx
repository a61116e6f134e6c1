import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { Asked } from "../parts/asked.tsx";
import { QuestionnaireBench } from "./questionnaire-bench.tsx";
import { questionnaireKeeper } from "./survey-calls.ts";
import "./surveys.css";

export function QuestionnairePage() {
  const { questionnaire } = useParams({ from: "/questionnaires/$questionnaire" });
  const queries = useQueryClient();
  const kept = useQuery({
    queryKey: ["questionnaire", questionnaire],
    queryFn: ({ signal }) => questionnaireKeeper.load(questionnaire, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ["questionnaire", questionnaire] });
      void queries.invalidateQueries({ queryKey: ["questionnaires"] });
    },
    [queries, questionnaire],
  );
  return (
    <Asked query={kept} room="surveys">
      {(document) => (
        <QuestionnaireBench
          key={`${document.id} ${document.revision}`}
          kept={document}
          onReload={() => void kept.refetch()}
        />
      )}
    </Asked>
  );
}
