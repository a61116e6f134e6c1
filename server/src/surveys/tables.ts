import type { Generated } from "kysely";
import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    survey_questionnaire: DocumentTable;
    survey_questionnaire_version: QuestionnaireVersionTable;
    survey_wave: WaveTable;
  }
}

/** Versions that waves ask. Written once, never changed. */
interface QuestionnaireVersionTable {
  organisation_id: string;
  questionnaire_id: string;
  version: number;
  content: unknown;
}

interface WaveTable extends DocumentTable {
  /** Read from the content: a wave goes with its project. */
  project: Generated<string>;
}
