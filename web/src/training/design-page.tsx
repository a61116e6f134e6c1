import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Asked } from "../parts/asked.tsx";
import { DesignBench } from "./design-bench.tsx";
import { useTrainingHome } from "./training-home.ts";

export function DesignPage() {
  const { design } = useParams({ from: "/formations/$design" });
  const { vue = "" } = useSearch({ from: "/formations/$design" });
  const { keeper } = useTrainingHome();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useQuery({
    queryKey: ["training-design", design],
    queryFn: ({ signal }) => keeper.load(design, signal),
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
  return (
    <Asked query={kept} room="training">
      {(document) => (
        <DesignBench
          key={`${document.id} ${document.revision}`}
          kept={document}
          view={vue}
          onView={(view) =>
            void navigate({ to: "/formations/$design", params: { design }, search: { vue: view } })
          }
          onReload={() => void kept.refetch()}
        />
      )}
    </Asked>
  );
}
