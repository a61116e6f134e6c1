import "./tables.ts";
import { sql } from "kysely";
import type { OrganisationRegister } from "../../../core/src/sharing/index.ts";
import type { Database } from "../database/index.ts";
import { cardOf } from "./kin-store.ts";

/** More levels than any tree has: a circle, were there one, would not be walked for ever. */
const levelsWalked = 100;

/** The house's own work between organisations: outside of the walls that an actor's transaction has. */
export function openOrganisationRegister(
  database: Pick<Database, "kysely" | "transaction">,
): OrganisationRegister {
  const { kysely } = database;
  return {
    async findByCode(code) {
      const row = await kysely
        .selectFrom("organisation_code")
        .innerJoin("organisation", "organisation.organisation_id", "organisation_code.organisation_id")
        .select(["organisation.organisation_id", "organisation.name", "organisation.kind"])
        .where("organisation_code.code", "=", code)
        .executeTakeFirst();
      return row === undefined ? undefined : cardOf(row);
    },

    async add({ id, name, kind }, owner) {
      await database.transaction(async (own) => {
        await own.kysely
          .insertInto("organisation")
          .values({ organisation_id: id, name, kind, is_fictional: false })
          .execute();
        await own.kysely
          .insertInto("membership")
          .values({ organisation_id: id, account_id: owner, role: "owner" })
          .execute();
      });
    },

    async ancestorsOf(organisation) {
      const { rows } = await sql<{ readonly id: string }>`
        WITH RECURSIVE line (id, rank) AS (
          SELECT parent_id, 1 FROM organisation_parent
          WHERE organisation_id = ${organisation} AND accepted_at <> ''
          UNION ALL
          SELECT tie.parent_id, line.rank + 1 FROM line
          JOIN organisation_parent AS tie ON tie.organisation_id = line.id AND tie.accepted_at <> ''
          WHERE line.rank < ${levelsWalked}
        )
        SELECT id FROM line ORDER BY rank`.execute(kysely);
      return rows.map(({ id }) => id);
    },

    async levelsFrom(organisation) {
      const { rows } = await sql<{ readonly levels: number }>`
        WITH RECURSIVE below (id, level) AS (
          SELECT ${organisation}::uuid, 1
          UNION ALL
          SELECT tie.organisation_id, below.level + 1 FROM below
          JOIN organisation_parent AS tie ON tie.parent_id = below.id AND tie.accepted_at <> ''
          WHERE below.level < ${levelsWalked}
        )
        SELECT max(level) AS levels FROM below`.execute(kysely);
      return rows[0]?.levels ?? 1;
    },
  };
}
