import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { employeeMonthColumns } from "./employee-month-columns.ts";

const factColumns = employeeMonthColumns.map(({ name, type }) => `${name} ${type}`).join(",\n  ");

/**
 * `employee_month` has one narrow index, by file and declaration in the order rows arrive, and no foreign key (it would
 * cost as much as the rows, which come by hundreds of thousands): a trigger deletes rows with their declaration.
 */
const statements = [
  `CREATE TABLE payroll_file (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  payroll_file_id uuid NOT NULL,
  name text NOT NULL,
  fingerprint text NOT NULL,
  imported_at text NOT NULL,
  status text NOT NULL,
  summary jsonb NOT NULL,
  establishments jsonb NOT NULL,
  declaration_count integer NOT NULL,
  PRIMARY KEY (organisation_id, payroll_file_id)
)`,
  `CREATE TABLE payroll_declaration (
  organisation_id uuid NOT NULL,
  payroll_file_id uuid NOT NULL,
  declaration integer NOT NULL,
  month text NOT NULL,
  establishment text NOT NULL,
  fraction text NOT NULL,
  is_cancellation boolean NOT NULL,
  standing text NOT NULL,
  PRIMARY KEY (organisation_id, payroll_file_id, declaration),
  FOREIGN KEY (organisation_id, payroll_file_id) REFERENCES payroll_file ON DELETE CASCADE
)`,
  `CREATE TABLE payroll_file_month (
  organisation_id uuid NOT NULL,
  payroll_file_id uuid NOT NULL,
  month text NOT NULL,
  declaration_count integer NOT NULL,
  stop_totals jsonb,
  PRIMARY KEY (organisation_id, payroll_file_id, month),
  FOREIGN KEY (organisation_id, payroll_file_id) REFERENCES payroll_file ON DELETE CASCADE
)`,
  `CREATE TABLE workforce_month (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  month text NOT NULL,
  headcount integer NOT NULL,
  establishment_count integer NOT NULL,
  PRIMARY KEY (organisation_id, month)
)`,
  `CREATE INDEX payroll_declaration_by_month ON payroll_declaration (organisation_id, month, standing)`,
  `CREATE TABLE employee_month (
  organisation_id uuid NOT NULL,
  payroll_file_id uuid NOT NULL,
  declaration integer NOT NULL,
  ${factColumns}
)`,
  `CREATE INDEX employee_month_by_declaration ON employee_month (organisation_id, payroll_file_id, declaration)`,
  `CREATE FUNCTION delete_employee_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM employee_month USING gone
  WHERE employee_month.organisation_id = gone.organisation_id
    AND employee_month.payroll_file_id = gone.payroll_file_id
    AND employee_month.declaration = gone.declaration;
  RETURN NULL;
END $$`,
  `CREATE TRIGGER employee_months_die_with_declaration AFTER DELETE ON payroll_declaration
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_employee_months()`,
  `CREATE TABLE establishment (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  siret text NOT NULL,
  label text,
  postcode text,
  activity_code text,
  collective_agreement text,
  PRIMARY KEY (organisation_id, siret)
)`,
  `CREATE TABLE training (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  employee uuid NOT NULL,
  title text NOT NULL,
  first_day text NOT NULL,
  last_day text NOT NULL,
  hours double precision,
  is_mandatory boolean,
  mode text,
  certification text
)`,
  `CREATE INDEX training_by_last_day ON training (organisation_id, last_day)`,
  `CREATE TABLE work_answers (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  job_family text NOT NULL,
  answers jsonb NOT NULL,
  PRIMARY KEY (organisation_id, job_family)
)`,
  `CREATE TABLE job_grade_table (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  collective_agreement text NOT NULL,
  grades jsonb NOT NULL,
  PRIMARY KEY (organisation_id, collective_agreement)
)`,
  `CREATE TABLE remembered_mapping (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  headings_key text NOT NULL,
  mapping jsonb NOT NULL,
  PRIMARY KEY (organisation_id, headings_key)
)`,
  `CREATE TABLE import_ticket (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  ticket_id text NOT NULL,
  name text NOT NULL,
  options jsonb NOT NULL,
  state text NOT NULL,
  is_asked_to_stop boolean NOT NULL,
  phase text NOT NULL,
  done double precision NOT NULL,
  total double precision,
  told_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, ticket_id)
)`,
];

export const workforceMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-workforce-months",
    async up(kysely: Kysely<DatabaseSchema>) {
      for (const statement of statements) await sql.raw(statement).execute(kysely);
    },
  },
  {
    // The latest month of the files that told the facts of an establishment: an older file only fills the gaps.
    name: "2026-11-24-workforce-establishment-age",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`ALTER TABLE establishment ADD COLUMN told_for text NOT NULL DEFAULT ''`.execute(kysely);
    },
  },
];
