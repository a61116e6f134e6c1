import { sql } from "kysely";
import { viewTrajectories } from "../../core/src/trajectories/index.ts";
import { importPayrollFile } from "../../core/src/workforce/index.ts";
import { transact } from "../../server/src/index.ts";
import { employeeMonthColumnNames } from "../../server/src/workforce/employee-month-columns.ts";
import { dsnChunks, fictionalCompany, fileSource } from "../../testkit/src/index.ts";
import { type Bench, type Measure, seconds, shortest } from "./bench.ts";
import { monthOf } from "./month.ts";
import { type BenchHouse, openBenchHouse } from "./open-bench-house.ts";

const monthCount = 24;
const headcount = 100_000;
const firstMonth = monthOf("2024-11");

/** The paths of 100,000 people over 24 months: read from the payroll rows, told, compared with typical paths. */
export const trajectoryBench: Bench = {
  name: "Trajectories",
  async run() {
    const bench = await openBenchHouse();
    try {
      await loadFirstMonth(bench);
      await repeatMonth(bench);
      return await measure(bench);
    } finally {
      await bench.close();
    }
  },
};

async function loadFirstMonth({ house, actor }: BenchHouse): Promise<void> {
  const company = fictionalCompany({ seed: 7, headcount, firstMonth, monthCount: 1, sector: "logistics" });
  const work = { signal: new AbortController().signal, report: () => {} };
  const file = fileSource("bench.dsn", () => dsnChunks(company));
  const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
  const outcome = await transact(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work));
  if (!outcome.ok) throw new Error(`invalid bench file: ${outcome.refusal.code}`);
}

/**
 * What becomes of the people of the first month, drawn from their identifiers: who leaves, moves or is
 * away, and when.
 */
const later: Readonly<Record<string, string>> = {
  contract_kind:
    "CASE WHEN abs(hashtext('kind' || employee)) % 40 < k THEN 'permanent' ELSE contract_kind END",
  working_time: "CASE WHEN abs(hashtext('time' || employee)) % 90 < k THEN 'partTime' ELSE working_time END",
  job_grade: "CASE WHEN abs(hashtext('grade' || employee)) % 70 < k THEN job_grade || '+' ELSE job_grade END",
  hourly_pay_cents: "hourly_pay_cents + 2 * k",
  exit_day: "CASE WHEN k = abs(hashtext(employee::text)) % 60 THEN to_char(month_start, 'YYYY-MM-15') END",
  exit_reason: "CASE WHEN k = abs(hashtext(employee::text)) % 60 THEN 'resignation' END",
  stop_days: "CASE WHEN abs(hashtext(k::text || employee)) % 40 = 0 THEN 20 ELSE 0 END",
};

/** Files of the 23 months that follow, made in the database: reading them is what another bench measures. */
async function repeatMonth({ house, actor }: BenchHouse): Promise<void> {
  const months = sql.raw(`generate_series(1, ${monthCount - 1}) AS k,
    LATERAL (SELECT date '${firstMonth}-01' + make_interval(months => k) AS month_start) AS at`);
  const facts = employeeMonthColumnNames.map((name) => later[name] ?? name).join(", ");
  await house.database.transaction(
    async ({ kysely }) => {
      await sql`INSERT INTO payroll_declaration
        SELECT organisation_id, payroll_file_id, declaration + 1000 * k, to_char(month_start, 'YYYY-MM'),
          establishment, fraction, is_cancellation, standing
        FROM payroll_declaration, ${months}`.execute(kysely);
      await sql`INSERT INTO employee_month
        SELECT organisation_id, payroll_file_id, declaration + 1000 * k, ${sql.raw(facts)}
        FROM employee_month, ${months}
        WHERE abs(hashtext(employee::text)) % 60 >= k`.execute(kysely);
    },
    { walledFor: actor },
  );
  await sql`VACUUM ANALYZE employee_month, payroll_declaration`.execute(house.database.kysely);
}

async function measure({ house, actor }: BenchHouse): Promise<Measure[]> {
  const look = async () => {
    const query = { group: "everyone" as const, key: "", alignment: "calendar" as const };
    const seen = await transact(house, actor, (rooms) => viewTrajectories(rooms, actor, query));
    if (!seen.ok) throw new Error(`invalid bench look: ${seen.refusal.code}`);
    return seen.value;
  };
  let shown = "";
  const cold = await shortest(1, async () => {
    const { groups, months } = await look();
    shown = `${groups[0]?.people.toLocaleString("en")} people, ${months.length} months`;
  });
  const warm = await shortest(3, look);
  return [
    { name: `first look (${shown})`, figure: seconds(cold), aim: "under 5 s", isMet: cold < 5 },
    { name: "again, another group or alignment", figure: seconds(warm), aim: "told only", isMet: true },
  ];
}
