import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import type { ProjectShelf } from "../../../core/src/portfolio/index.ts";
import { projectSchema } from "../../../core/src/projects/index.ts";
import type { Transaction } from "../database/index.ts";

/** Every project of the actor's organisation, whole, to sort a portfolio. */
export function openProjectShelf({ kysely }: Transaction, { organisation }: Actor): ProjectShelf {
  return {
    async wholeProjects() {
      const { rows } = await sql<{ readonly id: string; readonly content: unknown }>`
        SELECT id, content FROM project_document
        WHERE organisation_id = ${organisation} ORDER BY id COLLATE "C"`.execute(kysely);
      return rows.map(({ id, content }) => ({ id, project: projectSchema.parse(content) }));
    },
  };
}
