import { type Kysely, sql } from "kysely";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import type { DatabaseSchema } from "./schema.ts";

/**
 * The role under which everything is done for an actor: it owns nothing, signs in nowhere, makes no table. One for the
 * whole server; its rights are given base by base.
 */
export const actorRole = "ouvrage_actor";

/**
 * The role under which answers to surveys are kept: tables that neither an actor's queries nor the house's own work
 * read. It owns nothing either, and signs in nowhere.
 */
export const answersRole = "ouvrage_answers";

interface FoundRoles {
  readonly account: string;
  readonly is_above: boolean;
  readonly may_create: boolean;
  readonly is_there: boolean;
  readonly role_is_above: boolean;
  readonly may_become: boolean;
}

/**
 * Makes the roles where our account may, and checks that walls hold for all: PostgreSQL never applies them to an
 * administrator. Throws DatabaseUnavailable: accountAboveWalls, roleAboveWalls, noActorRole.
 */
export async function ensureRoles(kysely: Kysely<DatabaseSchema>): Promise<void> {
  const missing: { readonly role: string; readonly account: string; readonly statements: string }[] = [];
  for (const role of [actorRole, answersRole]) {
    const lack = await ensureRole(kysely, role);
    if (lack !== undefined) missing.push({ role, ...lack });
  }
  const [first] = missing;
  if (first === undefined) return;
  const statements = missing.map((each) => each.statements).join(" ");
  const role = missing.map((each) => each.role).join(", ");
  throw new DatabaseUnavailable({ code: "noActorRole", account: first.account, role, statements });
}

/** What an administrator must run when our account may neither make the role nor take it. */
async function ensureRole(kysely: Kysely<DatabaseSchema>, role: string) {
  const found = await findRoles(kysely, role);
  const { account } = found;
  if (found.is_above) throw new DatabaseUnavailable({ code: "accountAboveWalls", account });
  if (found.role_is_above) throw new DatabaseUnavailable({ code: "roleAboveWalls", role });
  if (found.may_become) return undefined;
  if (!found.is_there && found.may_create) {
    // Another base of the same server may make it at the same moment.
    await sql`DO $$ BEGIN CREATE ROLE ${sql.id(role)} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`.execute(kysely);
    await sql`GRANT ${sql.id(role)} TO CURRENT_USER`.execute(kysely);
    if ((await findRoles(kysely, role)).may_become) return undefined;
  }
  const grant = `GRANT ${role} TO "${account.replaceAll('"', '""')}";`;
  return { account, statements: found.is_there ? grant : `CREATE ROLE ${role} NOLOGIN; ${grant}` };
}

async function findRoles(kysely: Kysely<DatabaseSchema>, role: string): Promise<FoundRoles> {
  // Since PostgreSQL 16, a member may be one without the right to become the role.
  const { rows } = await sql<FoundRoles>`
    SELECT own.rolname AS account,
      own.rolsuper OR own.rolbypassrls AS is_above,
      own.rolcreaterole AS may_create,
      role.oid IS NOT NULL AS is_there,
      coalesce(role.rolsuper OR role.rolbypassrls OR pg_has_role(role.oid, own.oid, 'MEMBER'), false)
        AS role_is_above,
      coalesce(pg_has_role(own.oid, role.oid,
        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END), false)
        AS may_become
    FROM pg_catalog.pg_roles AS own LEFT JOIN pg_catalog.pg_roles AS role ON role.rolname = ${role}
    WHERE own.rolname = current_user`.execute(kysely);
  const [found] = rows;
  if (found === undefined) throw new Error("invalid account; must be a role of the server");
  return found;
}
