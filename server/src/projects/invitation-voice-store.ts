import "./tables.ts";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { InvitationVoiceStore } from "../../../core/src/projects/index.ts";
import { attachmentMediaTypes } from "../../../core/src/training/index.ts";
import type { Transaction } from "../database/index.ts";

const mediaTypeSchema = z.enum(attachmentMediaTypes);

/** The recorded invitations of the actor's organisation. */
export function openInvitationVoiceStore(
  { kysely }: Transaction,
  { organisation }: Actor,
): InvitationVoiceStore {
  return {
    async find(project) {
      const row = await kysely
        .selectFrom("project_invitation_voice")
        .select(["speaker", "media_type", "recorded_at", "bytes"])
        .where("organisation_id", "=", organisation)
        .where("project_id", "=", project)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { speaker, recorded_at: recordedAt, media_type: mediaType, bytes } = row;
      return {
        speaker,
        recordedAt,
        mediaType: mediaTypeSchema.parse(mediaType),
        bytes: new Uint8Array(bytes),
      };
    },

    async keep(project, { speaker, mediaType, recordedAt, bytes }) {
      const voice = {
        speaker,
        media_type: mediaType,
        recorded_at: recordedAt,
        bytes: Buffer.from(bytes),
      };
      await kysely
        .insertInto("project_invitation_voice")
        .values({ organisation_id: organisation, project_id: project, ...voice })
        .onConflict((conflict) => conflict.columns(["organisation_id", "project_id"]).doUpdateSet(voice))
        .execute();
    },

    async remove(project) {
      const { numDeletedRows } = await kysely
        .deleteFrom("project_invitation_voice")
        .where("organisation_id", "=", organisation)
        .where("project_id", "=", project)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
