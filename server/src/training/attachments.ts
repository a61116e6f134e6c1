import type { Kysely } from "kysely";
import { z } from "zod";
import {
  attachmentKinds,
  attachmentMediaTypes,
  type TrainingDesignStore,
} from "../../../core/src/training/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

const kindSchema = z.enum(attachmentKinds);
const mediaTypeSchema = z.enum(attachmentMediaTypes);

/** The photos and voice notes of an organisation's training designs. */
export function openAttachments(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
): Pick<TrainingDesignStore, "attach" | "findAttachment" | "detach"> {
  return {
    async attach(design, { id, kind, mediaType, sha256, bytes }, atMost) {
      // Of two people who attach at once, the second waits here and counts the first one's.
      const kept = await kysely
        .selectFrom("training_document")
        .select("id")
        .where("organisation_id", "=", organisation)
        .where("id", "=", design)
        .forUpdate()
        .executeTakeFirst();
      if (kept === undefined) return "unknownDocument";
      const there = await kysely
        .selectFrom("training_attachment")
        .select("id")
        .where("organisation_id", "=", organisation)
        .where("document_id", "=", design)
        .execute();
      if (there.some((row) => row.id === id)) return "taken";
      if (there.length >= atMost) return "tooManyAttachments";
      const row = { id, kind, sha256, media_type: mediaType, bytes: Buffer.from(bytes) };
      await kysely
        .insertInto("training_attachment")
        .values({ ...row, organisation_id: organisation, document_id: design })
        .execute();
      return "kept";
    },

    async findAttachment(design, attachment) {
      const row = await kysely
        .selectFrom("training_attachment")
        .select(["id", "kind", "media_type", "sha256", "bytes"])
        .where("organisation_id", "=", organisation)
        .where("document_id", "=", design)
        .where("id", "=", attachment)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, sha256 } = row;
      const [kind, mediaType] = [kindSchema.parse(row.kind), mediaTypeSchema.parse(row.media_type)];
      return { id, kind, mediaType, sha256, bytes: new Uint8Array(row.bytes) };
    },

    async detach(design, attachment) {
      const removed = await kysely
        .deleteFrom("training_attachment")
        .where("organisation_id", "=", organisation)
        .where("document_id", "=", design)
        .where("id", "=", attachment)
        .returning("id")
        .execute();
      return removed.length > 0;
    },
  };
}
