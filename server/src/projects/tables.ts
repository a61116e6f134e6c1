import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    project_document: DocumentTable;
    project_invitation_voice: InvitationVoiceTable;
  }
}

interface InvitationVoiceTable {
  organisation_id: string;
  project_id: string;
  speaker: string;
  media_type: string;
  /** Coordinated universal time, ISO 8601. */
  recorded_at: string;
  bytes: Buffer;
}
