import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useReading } from "../access/reading-only.tsx";
import { TrailLink } from "../access/trail-link.tsx";
import { Asked } from "../parts/asked.tsx";
import { LedProjects } from "../projects/led-projects.tsx";
import { DesignBench } from "./design-bench.tsx";
import { loadShownDesign, serverTrainingHome } from "./server-training-home.ts";
import { TrainingHomeProvider } from "./training-home.ts";
import { VeilProvider } from "./veil.ts";

export function DesignPage() {
  const { design } = useParams({ from: "/formations/$design" });
  const { vue = "" } = useSearch({ from: "/formations/$design" });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useQuery({
    queryKey: ["training-design", design],
    queryFn: ({ signal }) => loadShownDesign(design, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ["training-design", design] });
      void queries.invalidateQueries({ queryKey: ["training-designs"] });
    },
    [queries, design],
  );
  const reading = useReading("editTrainingDesign");
  return (
    <TrainingHomeProvider value={serverTrainingHome}>
      <Asked query={kept} room="training">
        {(document) => (
          <VeilProvider value={document.veil}>
            <DesignBench
              key={`${document.id} ${document.revision}`}
              kept={document}
              view={vue}
              onView={(view) =>
                void navigate({ to: "/formations/$design", params: { design }, search: { vue: view } })
              }
              onReload={() => void kept.refetch()}
              reading={reading}
              end={<TrailLink id={document.id} />}
              aside={<LedProjects kind="design" id={document.id} />}
            />
          </VeilProvider>
        )}
      </Asked>
    </TrainingHomeProvider>
  );
}
