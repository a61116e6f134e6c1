import { useQuery } from "@tanstack/react-query";
import type { Attribute, JobGradeTable } from "../../../core/src/workforce/public.ts";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";

/** What the laboratory needs to know of a month to offer choices. */
export interface LabKnowledge {
  readonly labels: ReadonlyMap<Attribute, readonly { readonly label: string; readonly headcount: number }[]>;
  readonly gradeTables: readonly JobGradeTable[];
  /** Collective agreements (IDCC) of the month. */
  readonly agreements: readonly string[];
}

export function useKnowledge(month: string) {
  return useQuery({
    queryKey: ["knowledge", month],
    queryFn: ({ signal }) => call(workforceRoutes.viewKnowledge, { query: { month } }, signal),
    select: ({ labels, gradeTables }): LabKnowledge => {
      const byAttribute = new Map(labels.map(({ attribute, rows }) => [attribute, rows]));
      const agreements = (byAttribute.get("collectiveAgreement") ?? []).map((row) => row.label);
      return { labels: byAttribute, gradeTables, agreements };
    },
  });
}
