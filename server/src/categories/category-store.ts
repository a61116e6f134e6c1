import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type CategoryStore,
  categoryDefinitionSchema,
  labelKey,
} from "../../../core/src/categories/index.ts";
import type { Transaction } from "../database/index.ts";

/** The categories of the actor's organisation. */
export function openCategoryStore({ kysely }: Transaction, { organisation }: Actor): CategoryStore {
  const versionRows = () =>
    kysely.selectFrom("category_version").select("definition").where("organisation_id", "=", organisation);
  return {
    async latestVersions() {
      const rows = await kysely
        .selectFrom("category")
        .innerJoin("category_version", (join) =>
          join
            .onRef("category_version.organisation_id", "=", "category.organisation_id")
            .onRef("category_version.category_id", "=", "category.category_id")
            .onRef("category_version.version", "=", "category.version"),
        )
        .select("definition")
        .where("category.organisation_id", "=", organisation)
        .orderBy(sql`label_key COLLATE "C"`)
        .execute();
      return rows.map((row) => categoryDefinitionSchema.parse(row.definition));
    },

    async versions(category) {
      const rows = await versionRows().where("category_id", "=", category).orderBy("version").execute();
      return rows.map((row) => categoryDefinitionSchema.parse(row.definition));
    },

    async save(definition) {
      const key = labelKey(definition.label);
      // Two people saving at once wait here for each other, so that the checks below hold until the end.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`category ${organisation}`}, 0))`.execute(
        kysely,
      );
      const others = await kysely
        .selectFrom("category")
        .select("category_id")
        .where("organisation_id", "=", organisation)
        .where("label_key", "=", key)
        .where("category_id", "<>", definition.id)
        .execute();
      if (others.length > 0) return "labelTaken";
      const stored = await kysely
        .selectFrom("category")
        .select("version")
        .where("organisation_id", "=", organisation)
        .where("category_id", "=", definition.id)
        .executeTakeFirst();
      if (definition.version !== (stored?.version ?? 0) + 1) return "versionOutdated";
      const { id, version } = definition;
      await kysely
        .insertInto("category")
        .values({ organisation_id: organisation, category_id: id, label_key: key, version })
        .onConflict((conflict) =>
          conflict.columns(["organisation_id", "category_id"]).doUpdateSet({ label_key: key, version }),
        )
        .execute();
      await kysely
        .insertInto("category_version")
        .values({
          organisation_id: organisation,
          category_id: id,
          version,
          definition: JSON.stringify(definition),
        })
        .execute();
      return "saved";
    },
  };
}
