import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useReading } from "../access/reading-only.tsx";
import { TrailLink } from "../access/trail-link.tsx";
import { Asked } from "../parts/asked.tsx";
import { LedProjects } from "../projects/led-projects.tsx";
import { DiagnosisBench } from "./diagnosis-bench.tsx";
import { useDiagnosisHome } from "./diagnosis-home.ts";

export function DiagnosisPage() {
  const { diagnosis } = useParams({ from: "/diagnostic/$diagnosis" });
  const { etape = 1 } = useSearch({ from: "/diagnostic/$diagnosis" });
  const { keeper } = useDiagnosisHome();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useQuery({
    queryKey: ["diagnosis", diagnosis],
    queryFn: ({ signal }) => keeper.load(diagnosis, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ["diagnosis", diagnosis] });
      void queries.invalidateQueries({ queryKey: ["diagnoses"] });
    },
    [queries, diagnosis],
  );
  const reading = useReading("editDiagnosis");
  return (
    <Asked query={kept} room="diagnosis">
      {(document) => (
        <DiagnosisBench
          key={`${document.id} ${document.revision}`}
          kept={document}
          step={etape}
          onStep={(step) =>
            void navigate({
              to: "/diagnostic/$diagnosis",
              params: { diagnosis },
              search: { etape: step },
            })
          }
          onReload={() => void kept.refetch()}
          reading={reading}
          end={<TrailLink id={document.id} />}
          aside={<LedProjects kind="diagnosis" id={document.id} />}
        />
      )}
    </Asked>
  );
}
