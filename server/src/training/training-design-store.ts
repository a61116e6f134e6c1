import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import { type TrainingDesignStore, trainingDesignSchema } from "../../../core/src/training/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";
import { openAttachments } from "./attachments.ts";

/** The training designs of the actor's organisation. */
export function openTrainingDesignStore(
  { kysely }: Transaction,
  { organisation }: Actor,
): TrainingDesignStore {
  const place = { kysely, table: "training_document", organisation };
  return {
    ...openDocuments(place, (content) => trainingDesignSchema.parse(content)),
    ...openAttachments(kysely, organisation),
  };
}
