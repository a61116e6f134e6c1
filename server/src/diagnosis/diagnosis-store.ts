import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type DiagnosisStore, diagnosisSchema } from "../../../core/src/diagnosis/index.ts";
import { linkedBySharedProject, openDocuments, type Transaction } from "../database/index.ts";

/** The diagnoses of the actor's organisation; through a share, the one that its project is linked to. */
export function openDiagnosisStore({ kysely }: Transaction, actor: Actor): DiagnosisStore {
  const { organisation } = actor;
  const links = sql<{ readonly category: string }>`
    jsonb_build_object('category', coalesce(content #>> '{category,id}', ''))`;
  const among = linkedBySharedProject(actor, "diagnosis");
  const place = { kysely, table: "diagnosis_document", organisation, links, among };
  return openDocuments(place, (content) => diagnosisSchema.parse(content));
}
