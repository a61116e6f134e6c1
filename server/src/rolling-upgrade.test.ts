import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import type { DatabaseSchema } from "./database/schema.ts";
import { testDatabases } from "./database/test-databases.ts";
import { breaksFormerServers, statementsOf } from "./database/test-migration-judge.ts";
import { migrations } from "./house-tables.ts";

/** Ran before there was a version that another could follow without being stopped. */
const before = "2026-11-24";

/** Looked at by somebody, who says why servers of the version before do not meet them. */
const harmless: readonly { readonly statement: RegExp; readonly why: string }[] = [
  {
    statement: /ADD CONSTRAINT organisation_parent_tie UNIQUE \(organisation_id, parent_id\)/,
    why: "organisation_id is the key already: no row that was let in is refused.",
  },
];

/** Statements that each migration really runs, in order. */
async function statementsByMigration(): Promise<ReadonlyMap<string, readonly string[]>> {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  const pool = new pg.Pool({ connectionString: await kind.open(), max: 2 });
  let told: string[] = [];
  const kysely = new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool }),
    log(event) {
      told.push(event.query.sql);
    },
  });
  onTestFinished(() => kysely.destroy());
  const found = new Map<string, readonly string[]>();
  for (const { name, up } of migrations) {
    told = [];
    await up(kysely);
    found.set(name, told.flatMap(statementsOf));
  }
  return found;
}

function faultsOf(statements: readonly string[]): readonly string[] {
  const made = new Set<string>();
  return statements.flatMap((statement) => {
    const why = breaksFormerServers(statement, made);
    const isHarmless = harmless.some((each) => each.statement.test(statement));
    return why === undefined || isHarmless
      ? []
      : [`${why}: ${statement.replaceAll(/\s+/g, " ").trim().slice(0, 90)}`];
  });
}

describe("servers of the version before go on working while the tables change", () => {
  test("no migration breaks them, unless it says since when nobody uses what it takes away", async () => {
    const all = await statementsByMigration();
    expect([...all.values()].flat().length).toBeGreaterThan(50);
    const breaking = migrations
      .filter(({ name, contracts }) => name >= before && contracts === undefined)
      .map(({ name }) => [name, faultsOf(all.get(name) ?? [])] as const)
      .filter(([, faults]) => faults.length > 0);
    expect(breaking).toEqual([]);
  });

  test.each([
    "DROP TABLE project_document",
    'drop table if exists "training"',
    "ALTER TABLE training DROP COLUMN title",
    "ALTER TABLE training ADD COLUMN a text, DROP title",
    "ALTER TABLE training RENAME COLUMN title TO name",
    "ALTER TABLE training RENAME TO learning",
    "ALTER TABLE training ALTER COLUMN title TYPE integer USING 0",
    "ALTER TABLE training ALTER title SET NOT NULL",
    "ALTER TABLE training ALTER title DROP DEFAULT",
    "ALTER TABLE training ADD COLUMN place text NOT NULL",
    "ALTER TABLE training ADD COLUMN a text DEFAULT '', ADD COLUMN b text NOT NULL",
    "ALTER TABLE training ADD CONSTRAINT short CHECK (length(title) < 10)",
    "ALTER TABLE training ADD PRIMARY KEY (title)",
    "CREATE UNIQUE INDEX once ON training (title)",
    "TRUNCATE training",
    "-- harmless\nDROP FUNCTION walled_account()",
  ])("is refused: %s", (statement) => {
    expect(faultsOf([statement])).toHaveLength(1);
  });

  test.each([
    ["CREATE TABLE fresh (a text NOT NULL)"],
    ["CREATE TABLE fresh (a text)", "ALTER TABLE fresh ADD CONSTRAINT one UNIQUE (a)", "DROP TABLE fresh"],
    ["ALTER TABLE training ADD COLUMN place text"],
    ["ALTER TABLE training ADD COLUMN place text NOT NULL DEFAULT ''"],
    ["ALTER TABLE training ADD COLUMN place text DEFAULT '' NOT NULL, ADD COLUMN other uuid"],
    ["ALTER TABLE training DROP CONSTRAINT training_pkey"],
    ["ALTER TABLE training ALTER COLUMN title DROP NOT NULL"],
    ["ALTER TABLE training ALTER COLUMN title SET STORAGE EXTERNAL"],
    ["CREATE INDEX quick ON training (title)"],
    ["UPDATE training SET title = 'drop table'"],
  ])("is let through: %s", (...statements) => {
    expect(faultsOf(statements)).toEqual([]);
  });
});
