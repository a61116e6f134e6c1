import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type KeptReturnBook, type ReturnStore, returnBookSchema } from "../../../core/src/returns/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** What the actor's organisation wrote to set effects beside costs; through a share, of that project only. */
export function openReturnStore({ kysely }: Transaction, { organisation, share }: Actor): ReturnStore {
  const among = share === undefined ? undefined : sql`${share.project}`;
  const links = sql<Record<never, never>>`'{}'::jsonb`;
  const place = { kysely, table: "return_document", organisation, links };
  const read = (content: unknown) => returnBookSchema.parse(content);
  const documents = openDocuments({ ...place, among }, read);
  const all = openDocuments(place, read);
  return {
    find: (project) => documents.find(project),
    // A share narrows to one id, under which the first revision may be kept.
    add: async (kept: KeptReturnBook) => (share === undefined || share.project === kept.id) && all.add(kept),
    replace: (kept) => documents.replace(kept),
  };
}
