import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type KeptPlan, type PlanStore, planSchema } from "../../../core/src/plans/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** The plans of the actor's organisation, each under the id of its project; through a share, that of the project. */
export function openPlanStore({ kysely }: Transaction, { organisation, share }: Actor): PlanStore {
  const among = share === undefined ? undefined : sql`${share.project}`;
  const links = sql<Record<never, never>>`'{}'::jsonb`;
  const place = { kysely, table: "plan_document", organisation, links };
  const read = (content: unknown) => planSchema.parse(content);
  const documents = openDocuments({ ...place, among }, read);
  const all = openDocuments(place, read);
  return {
    find: (project) => documents.find(project),
    // A share narrows to one id, under which a plan may begin.
    add: async (kept: KeptPlan) => (share === undefined || share.project === kept.id) && all.add(kept),
    replace: (kept) => documents.replace(kept),
  };
}
