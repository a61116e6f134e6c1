import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type EffectBookStore,
  effectBookSchema,
  type KeptEffectBook,
} from "../../../core/src/effects/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** A book has no name of its own: that of its project is read there. */
const storedSchema = z.object({ label: z.string(), book: effectBookSchema });
type Stored = z.infer<typeof storedSchema>;

/** The books of effects of the actor's organisation, each under the id of its project; through a share, that one. */
export function openEffectBookStore(
  { kysely }: Transaction,
  { organisation, share }: Actor,
): EffectBookStore {
  const among = share === undefined ? undefined : sql`${share.project}`;
  const links = sql<Record<never, never>>`'{}'::jsonb`;
  const place = { kysely, table: "effect_document", organisation, links };
  const read = (content: unknown) => storedSchema.parse(content);
  const documents = openDocuments({ ...place, among }, read);
  const all = openDocuments(place, read);
  return {
    async find(project) {
      const found = await documents.find(project);
      return found === undefined ? undefined : { ...found, content: found.content.book };
    },
    // A share narrows to one id, under which a book may begin.
    add: async (kept) => (share === undefined || share.project === kept.id) && all.add(stored(kept)),
    replace: (kept) => documents.replace(stored(kept)),
  };
}

function stored(kept: KeptEffectBook): Omit<KeptEffectBook, "content"> & { readonly content: Stored } {
  return { ...kept, content: { label: "", book: kept.content } };
}
