import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { actorRole, answersRole, ensureRoles } from "./actor-role.ts";
import type { DatabaseSchema } from "./schema.ts";

const acts = ["select", "insert", "update", "delete"] as const;
type Act = (typeof acts)[number];
type RowsByAct = Readonly<Partial<Record<Act, string>>>;

/** SQL condition of a row: it belongs to the organisation that the transaction is walled for. */
export const ofOrganisation = "organisation_id = (SELECT walled_organisation())";
/** SQL condition of a row: it belongs to the account that acts. */
export const ofAccount = "account_id = (SELECT walled_account())";

/**
 * What a table needs instead of the wall that its columns give it. By itself, a table with an `organisation_id` shows
 * an actor the rows of their organisation (`ofOrganisation` for every act); else one with an `account_id`, those of
 * their account (`ofAccount`); any other, nothing. A room exports a list of these beside its migrations, and
 * `house-tables.ts` gathers them.
 */
export interface TableWalls {
  readonly table: string;
  /** By act, the SQL condition of the rows. An act that is not here keeps what the columns give. */
  readonly rows?: RowsByAct;
  /** By act, the SQL condition of more rows. A room may say it of another room's table. */
  readonly also?: RowsByAct;
  /** What no actor ever does to it. */
  readonly never?: readonly Act[];
  /**
   * Who reaches it under the role of answers, inside one organisation: `also`, beside what the rest says; `alone`, and
   * nobody else, the house's own work included.
   */
  readonly answers?: "also" | "alone";
  /** Why it is not like the others, for whoever reads the list. */
  readonly why: string;
}

interface FoundTable {
  readonly name: string;
  readonly owner: string;
  readonly columns: readonly string[];
  readonly is_forced: boolean;
  /** Names of its policies with their comments. */
  readonly policies: Readonly<Record<string, string | null>>;
}

/** Of several Ouvrage that start together, one builds and the others find it built. */
const buildLock = "row walls";

/**
 * Builds the walls between organisations on every table that our account owns, as they are now; a table that has its
 * walls is left alone. Run after the migrations, at every start. Throws DatabaseUnavailable: accountAboveWalls,
 * roleAboveWalls, noActorRole.
 */
export async function buildWalls(
  kysely: Kysely<DatabaseSchema>,
  walls: readonly TableWalls[],
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${buildLock}, 0))`.execute(transaction);
    await ensureRoles(transaction);
    for (const statement of wallFunctions) await sql.raw(statement).execute(transaction);
    await shutTheRest(transaction);
    const tables = await findTables(transaction);
    checkNames(tables, walls);
    const statements = tables.flatMap((table) => statementsFor(table, walls));
    if (statements.length > 0) await sql.raw(statements.join(";\n")).execute(transaction);
  });
}

/**
 * What the policies ask. The organisation is the one that `enterWalls` named; two names, or none, are no organisation.
 * `walls_are_open` is true of the house's own work only: starting, signing in, opening a link. Bodies are read once and
 * for all when the functions are made: no setting of a query turns their names to something else.
 */
const wallFunctions = [
  ...(["organisation", "account", "answers"] as const).map(
    (kind) => `CREATE OR REPLACE FUNCTION walled_${kind}() RETURNS uuid LANGUAGE sql STABLE
    RETURN (SELECT CASE WHEN count(*) = 1 THEN min(split_part(name, ' ', 2)) END
      FROM pg_catalog.pg_cursors WHERE name LIKE '${kind} %')::uuid`,
  ),
  `CREATE OR REPLACE FUNCTION walls_are_open() RETURNS boolean LANGUAGE sql STABLE
    RETURN NOT EXISTS (
      SELECT FROM pg_catalog.pg_cursors WHERE name LIKE 'organisation %' OR name LIKE 'account %')`,
];

/** No table of the role's own: neither lasting nor temporary, when the schema and the base are ours to say so. */
async function shutTheRest(kysely: Kysely<DatabaseSchema>): Promise<void> {
  const { rows } = await sql<{ base: string; schema: string; is_ours: boolean }>`
    SELECT datname AS base, current_schema() AS schema, pg_has_role(datdba, 'USAGE') AS is_ours
    FROM pg_catalog.pg_database WHERE datname = current_database()`.execute(kysely);
  const [place] = rows;
  if (place === undefined) return;
  const { base, schema, is_ours: isOurs } = place;
  const roles = sql.join([sql.id(actorRole), sql.id(answersRole)]);
  await sql`GRANT USAGE ON SCHEMA ${sql.id(schema)} TO ${roles}`.execute(kysely);
  if (isOurs) await sql`REVOKE TEMPORARY ON DATABASE ${sql.id(base)} FROM PUBLIC`.execute(kysely);
}

async function findTables(kysely: Kysely<DatabaseSchema>): Promise<readonly FoundTable[]> {
  const { rows } = await sql<FoundTable>`
    SELECT relname AS name, current_user AS owner, relrowsecurity AND relforcerowsecurity AS is_forced,
      ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute
        WHERE attrelid = found.oid AND attnum > 0 AND NOT attisdropped) AS columns,
      (SELECT coalesce(jsonb_object_agg(polname, obj_description(oid, 'pg_policy')), '{}')
        FROM pg_catalog.pg_policy WHERE polrelid = found.oid) AS policies
    FROM pg_catalog.pg_class AS found
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND relowner = current_user::regrole
    ORDER BY relname`.execute(kysely);
  return rows;
}

function checkNames(tables: readonly FoundTable[], walls: readonly TableWalls[]): void {
  const names = new Set(tables.map(({ name }) => name));
  for (const { table } of walls) {
    if (!names.has(table)) throw new Error(`invalid walls; there must be a table: ${table}`);
  }
}

/** Nothing when the table has exactly these walls already: a running import would have to end first. */
function statementsFor(table: FoundTable, walls: readonly TableWalls[]): readonly string[] {
  const wanted = planFor(table, walls);
  const name = quoted(table.name);
  const mark = createHash("sha256")
    .update(JSON.stringify([table.owner, wanted]))
    .digest("hex");
  const policies = Object.entries(table.policies);
  const isBuilt = policies.length === wanted.policies.length && policies.every((each) => each[1] === mark);
  if (isBuilt && table.is_forced) return [];
  return [
    ...policies.map(([policy]) => `DROP POLICY ${quoted(policy)} ON ${name}`),
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    ...wanted.policies.map(({ policy, rest }) => `CREATE POLICY ${policy} ON ${name} ${rest}`),
    ...wanted.policies.map(({ policy }) => `COMMENT ON POLICY ${policy} ON ${name} IS '${mark}'`),
    `REVOKE ALL ON ${name} FROM ${actorRole}, ${answersRole}`,
    ...(wanted.forAnswers ? [`GRANT ${acts.join(", ")} ON ${name} TO ${answersRole}`] : []),
    ...(wanted.granted.length === 0 ? [] : [`GRANT ${wanted.granted.join(", ")} ON ${name} TO ${actorRole}`]),
  ];
}

interface WallPlan {
  readonly policies: readonly { readonly policy: string; readonly rest: string }[];
  readonly granted: readonly Act[];
  readonly forAnswers: boolean;
}

/** One policy for the house's own work, and one for everybody else and each act. */
function planFor(table: FoundTable, walls: readonly TableWalls[]): WallPlan {
  const said = walls.filter((each) => each.table === table.name);
  const answers = said.map((each) => each.answers).find((each) => each !== undefined);
  if (answers === "alone") return { policies: [answersPolicy], granted: [], forAnswers: true };
  const conditions = acts.flatMap((act) => {
    if (said.some(({ never }) => never?.includes(act))) return [];
    const whole = said.map(({ rows }) => rows?.[act]).find((condition) => condition !== undefined);
    const parts = [whole ?? columnsCondition(table), ...said.map(({ also }) => also?.[act])];
    const condition = parts.filter((part) => part !== undefined).join(" OR ");
    return condition === "" ? [] : [{ act, condition }];
  });
  const open = "(SELECT walls_are_open())";
  return {
    policies: [
      { policy: "house", rest: `TO CURRENT_USER USING (${open}) WITH CHECK (${open})` },
      ...conditions.map(({ act, condition }) => ({
        policy: `wall_${act}`,
        rest: `FOR ${act}${act === "insert" ? "" : ` USING (${condition})`}${
          act === "insert" || act === "update" ? ` WITH CHECK (${condition})` : ""
        }`,
      })),
      ...(answers === undefined ? [] : [answersPolicy]),
    ],
    granted: conditions.map(({ act }) => act),
    forAnswers: answers !== undefined,
  };
}

const ofAnswers = "organisation_id = (SELECT walled_answers())";
/** Our own account inherits from the role: what opens the rows is the cursor, which no query of an actor can open. */
const answersPolicy = {
  policy: "answers",
  rest: `TO ${answersRole} USING (${ofAnswers}) WITH CHECK (${ofAnswers})`,
};

function columnsCondition({ columns }: FoundTable): string | undefined {
  if (columns.includes("organisation_id")) return ofOrganisation;
  return columns.includes("account_id") ? ofAccount : undefined;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
