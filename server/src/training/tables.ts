import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    training_document: DocumentTable;
    training_attachment: TrainingAttachmentTable;
  }
}

export interface TrainingAttachmentTable {
  organisation_id: string;
  document_id: string;
  id: string;
  kind: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
}
