import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Asked } from "../parts/asked.tsx";
import { ProjectBench } from "./project-bench.tsx";
import { loadProject } from "./project-keeper.ts";

export function ProjectPage() {
  const { project } = useParams({ from: "/projets/$project" });
  const { vue = "" } = useSearch({ from: "/projets/$project" });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useQuery({
    queryKey: ["project-on-screen", project],
    queryFn: ({ signal }) => loadProject(project, signal),
    // What is on screen is newer than anything that would be asked again behind it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ["project-on-screen", project] });
      void queries.invalidateQueries({ queryKey: ["projects"] });
    },
    [queries, project],
  );
  return (
    <Asked query={kept} room="projects">
      {(document) => (
        <ProjectBench
          key={`${document.id} ${document.revision}`}
          kept={document}
          view={vue}
          onView={(view) =>
            void navigate({ to: "/projets/$project", params: { project }, search: { vue: view } })
          }
        />
      )}
    </Asked>
  );
}
