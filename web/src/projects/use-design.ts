import { useQuery } from "@tanstack/react-query";
import type { Project } from "../../../core/src/projects/public.ts";
import { loadDesign } from "./project-keeper.ts";

/** The training design of a project, asked for when it has one. */
export function useDesign({ design }: Pick<Project, "design">) {
  return useQuery({
    queryKey: ["design-of-project", design],
    queryFn: ({ signal }) => loadDesign(design, signal),
    enabled: design !== "",
  });
}
