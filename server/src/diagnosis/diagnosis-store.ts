import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import { type DiagnosisStore, diagnosisSchema } from "../../../core/src/diagnosis/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** The diagnoses of the actor's organisation. */
export function openDiagnosisStore({ kysely }: Transaction, { organisation }: Actor): DiagnosisStore {
  const place = { kysely, table: "diagnosis_document", organisation };
  return openDocuments(place, (content) => diagnosisSchema.parse(content));
}
