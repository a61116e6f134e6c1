import { useQuery } from "@tanstack/react-query";
import { categoryRoutes } from "../../../core/src/categories/public.ts";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
import { say } from "../words/say.ts";
import type { SourceKind } from "./source-kinds.ts";

/** Something that a project may begin from. */
export interface Source {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Of a category; 0 of a document. */
  readonly version: number;
}

/** The kept documents or categories of a kind. */
export function useSources(kind: SourceKind): readonly Source[] {
  const sources = useQuery({
    queryKey: ["sources-of-projects", kind],
    queryFn: ({ signal }) => listSources(kind, signal),
  });
  return sources.data ?? [];
}

async function listSources(kind: SourceKind, signal: AbortSignal): Promise<readonly Source[]> {
  const documentOf = ({ id, label }: { readonly id: string; readonly label: string }): Source => ({
    id,
    label,
    text: label,
    version: 0,
  });
  switch (kind) {
    case "nothing":
      return [];
    case "design":
      return (await call(trainingRoutes.list, {}, signal)).map(documentOf);
    case "diagnosis":
      return (await call(diagnosisRoutes.list, {}, signal)).map(documentOf);
    case "category":
      return (await call(categoryRoutes.list, {}, signal)).map(({ id, label, version }) => ({
        id,
        label,
        text: say("project.group.version", { label, version }),
        version,
      }));
  }
}
