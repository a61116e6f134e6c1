import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type TrainingDesignStore, trainingDesignSchema } from "../../../core/src/training/index.ts";
import { linkedBySharedProject, openDocuments, type Transaction } from "../database/index.ts";
import { openAttachments } from "./attachments.ts";

/** The training designs of the actor's organisation; through a share, the one that its project is linked to. */
export function openTrainingDesignStore({ kysely }: Transaction, actor: Actor): TrainingDesignStore {
  const { organisation } = actor;
  const links = sql<{ readonly category: string; readonly diagnosis: string }>`jsonb_build_object(
    'category', coalesce(content #>> '{targetGroup,category,value,id}', ''),
    'diagnosis', coalesce(content #>> '{diagnosis}', ''))`;
  const among = linkedBySharedProject(actor, "design");
  const place = { kysely, table: "training_document", organisation, links, among };
  const designs = openDocuments(place, (content) => trainingDesignSchema.parse(content));
  const attachments = openAttachments(kysely, organisation);
  return {
    ...designs,
    ...attachments,
    async findAttachment(design, attachment) {
      const isSeen = among === undefined || (await designs.find(design)) !== undefined;
      return isSeen ? attachments.findAttachment(design, attachment) : undefined;
    },
  };
}
