import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  moveFactsSchema,
  moveless,
  type ProjectStore,
  projectSchema,
} from "../../../core/src/projects/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** The projects of the actor's organisation; through a share, the one shared. */
export function openProjectStore({ kysely }: Transaction, { organisation, share }: Actor): ProjectStore {
  const links = sql<{
    readonly facts: unknown;
  }>`jsonb_build_object('facts', content - ${[...moveless]}::text[])`;
  const among = share === undefined ? undefined : sql`${share.project}`;
  const place = { kysely, table: "project_document", organisation, links, among };
  const documents = openDocuments(place, (content) => projectSchema.parse(content));
  return {
    ...documents,
    async list() {
      const lines = await documents.list();
      return lines.map(({ label, facts, ...kept }) => ({ ...kept, facts: moveFactsSchema.parse(facts) }));
    },
  };
}
