import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "../../../server/src/test-house.ts";
import type { Stage } from "../terminal/terminal.ts";
import { exampleTable, loadDemonstration } from "./load-demonstration.ts";

let place: TestHouse;
beforeEach(async () => {
  place = await openTestHouse();
});
afterEach(() => place.close());

function stageWith(signal: AbortSignal) {
  const told: string[] = [];
  const stage: Stage = {
    work: { signal, report: () => {} },
    tell: (line) => void told.push(line),
    announce: () => {},
  };
  return { stage, told };
}

const { signal: never } = new AbortController();

async function fictionalCompanies(): Promise<
  { id: string; months: number; people: number; categories: number }[]
> {
  const { rows } = await place.house.database.pool.query(`
    SELECT organisation_id AS id,
      (SELECT count(DISTINCT month) FROM payroll_declaration WHERE organisation_id = o.organisation_id) AS months,
      (SELECT count(*) FROM employee_month WHERE organisation_id = o.organisation_id) AS people,
      (SELECT count(*) FROM category_version WHERE organisation_id = o.organisation_id) AS categories
    FROM organisation AS o WHERE is_fictional`);
  return rows;
}

test("two starts at the same time on one server load the company once", async () => {
  const [one, other] = [stageWith(never), stageWith(never)];
  await Promise.all([loadDemonstration(place.house, one.stage), loadDemonstration(place.house, other.stage)]);
  expect([...one.told, ...other.told]).toHaveLength(1);
  const [company, ...others] = await fictionalCompanies();
  expect(others).toEqual([]);
  expect(company).toMatchObject({ months: 24, categories: 1 });
  expect(company?.people).toBeGreaterThan(24 * 50);
});

test("a first start cut short leaves nothing of the company, and the next start loads it whole", async () => {
  const stopping = new AbortController();
  const cut = stageWith(stopping.signal);
  const stage = { ...cut.stage, tell: () => stopping.abort(new DOMException("SIGINT", "AbortError")) };
  await expect(loadDemonstration(place.house, stage)).rejects.toThrow();
  expect(await fictionalCompanies()).toEqual([]);
  await loadDemonstration(place.house, stageWith(never).stage);
  expect(await fictionalCompanies()).toMatchObject([{ months: 24, categories: 1 }]);
});

test("a company that was erased does not come back", async () => {
  await loadDemonstration(place.house, stageWith(never).stage);
  await place.house.database.pool.query("DELETE FROM organisation WHERE is_fictional");
  const next = stageWith(never);
  await loadDemonstration(place.house, next.stage);
  expect(next.told).toEqual([]);
  expect(await fictionalCompanies()).toEqual([]);
});

test("the table to try the estimates on is a CSV of people", () => {
  const { path, bytes } = exampleTable();
  expect(path).toMatch(/\.csv$/);
  expect(Buffer.from(bytes).toString("utf8").split("\n").length).toBeGreaterThan(300);
});
