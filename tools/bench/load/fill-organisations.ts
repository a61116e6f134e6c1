import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import { defineCategory } from "../../../core/src/categories/index.ts";
import { saveDiagnosis } from "../../../core/src/diagnosis/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { importFirms } from "../../../core/src/portfolio/index.ts";
import { beginProject, type Project } from "../../../core/src/projects/index.ts";
import { saveTrainingDesign } from "../../../core/src/training/index.ts";
import { importPayrollFile } from "../../../core/src/workforce/index.ts";
import { readTable } from "../../../files/src/spreadsheet/index.ts";
import { addOrganisation, type House, transact } from "../../../server/src/index.ts";
import {
  dsnBytes,
  fictionalCompany,
  fictionalPortfolio,
  fileSource,
  largeDesign,
  portfolioCsv,
  referenceRule,
} from "../../../testkit/src/index.ts";
import { monthOf } from "../month.ts";

const documentsEach = 5;
const firmCount = 40;
const day = "2026-11-23" as Day;
const monthCount = 3;

/** Identifiers that are the same in every organisation, for the pages of one thing. */
export interface Filled {
  readonly organisations: readonly string[];
  readonly month: string;
  readonly category: string;
  readonly project: string;
  readonly design: string;
  /** The rule of the category, for whoever tries it. */
  readonly rule: ReturnType<typeof referenceRule>;
}

interface Wish {
  readonly organisations: number;
  readonly headcount: number;
}

/** One organisation filled by use cases, the others copied from it row by row, each with an account of its own. */
export async function fillOrganisations(house: House, wish: Wish): Promise<Filled> {
  const first = await newOrganisation(house);
  const filled = await fillFirst(house, first, wish.headcount);
  const organisations: string[] = [first.organisation];
  while (organisations.length < wish.organisations) {
    organisations.push((await newOrganisation(house)).organisation);
  }
  await copyEverywhere(house, first.organisation);
  await sql`ANALYZE`.execute(house.database.kysely);
  return { ...filled, organisations };
}

async function newOrganisation({ database }: House): Promise<Actor> {
  const account = randomUUID() as AccountId;
  await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'person')`.execute(database.kysely);
  return addOrganisation(database, { id: randomUUID(), name: "Charge", isFictional: false }, account);
}

async function fillFirst(house: House, actor: Actor, headcount: number) {
  const wish = {
    seed: 7,
    headcount,
    firstMonth: monthOf("2026-01"),
    monthCount,
    sector: "cleaning" as const,
  };
  const company = fictionalCompany(wish);
  const work = { signal: new AbortController().signal, report: () => {} };
  const file = fileSource("paie.dsn", dsnBytes(company));
  const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
  await must(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work));
  const form = { context: "", stake: "", decisionForm: "draft" as const, decidedBy: "" };
  const rule = referenceRule(company.settings.sector);
  const draft = { label: "Charge", ...form, rule };
  const category = await must(house, actor, (rooms) => defineCategory(rooms, actor, { draft }));
  let [project, design] = ["", ""];
  for (let count = 0; count < documentsEach; count += 1) {
    const label = `Charge ${count}`;
    await must(house, actor, (rooms) =>
      saveDiagnosis(rooms, actor, { content: { ...blankDiagnosis, label } }),
    );
    const plan = { ...largeDesign({ blocks: 4, people: 8 }), label };
    design = (await must(house, actor, (rooms) => saveTrainingDesign(rooms, actor, { content: plan }))).id;
    const content = { ...projectLike(count), label };
    project = (await must(house, actor, (rooms) => beginProject(rooms, actor, { content }))).id;
  }
  const firms = fictionalPortfolio({ seed: 5, count: firmCount, day });
  const bytes = fileSource("firms.csv", portfolioCsv(firms));
  await must(house, actor, (rooms) =>
    importFirms(rooms, actor, { mode: "write", open: () => readTable(bytes, work) }),
  );
  return { category: category.id, project, design, rule, month: company.months.at(-1)?.month ?? "" };
}

/** A project as people run it, but for its passages, which come later than its beginning. */
function projectLike(rank: number): Project {
  const models = fictionalPortfolio({ seed: 9, count: 200, day }).flatMap(({ project }) =>
    project === undefined ? [] : [project],
  );
  const model = models[rank % models.length];
  if (model === undefined) throw new Error("invalid load; must have projects");
  return { ...model, passages: [], diagnosis: "", design: "" };
}

const blankDiagnosis = {
  format: 1 as const,
  label: "",
  wantsEveryQuestion: false,
  stakeholders: [],
  answers: [],
  acts: [],
  figures: {},
  assumptions: {},
};

async function must<Value>(
  house: House,
  actor: Actor,
  act: Parameters<typeof transact<Value, { readonly code: string }>>[2],
): Promise<Value> {
  const outcome = await transact(house, actor, act);
  if (!outcome.ok) throw new Error(`invalid load; must be kept: ${outcome.refusal.code}`);
  return outcome.value;
}

/** Tables that wait for others by a foreign key come after them; those whose rows must differ stay as they are. */
async function copyEverywhere({ database }: House, source: string): Promise<void> {
  const tables = await database.kysely.introspection.getTables();
  let waiting: typeof tables = [];
  for (const table of tables) {
    const isOwned = table.columns.some(({ name }) => name === "organisation_id");
    if (!isOwned || table.name === "organisation" || table.name === "membership") continue;
    const { rows } = await sql`
      SELECT 1 FROM ${sql.table(table.name)} WHERE organisation_id = ${source} LIMIT 1`.execute(
      database.kysely,
    );
    if (rows.length > 0) waiting.push(table);
  }
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    const refused: typeof waiting = [];
    for (const table of waiting) {
      const names = table.columns
        .filter(({ name, isAutoIncrementing }) => name !== "organisation_id" && !isAutoIncrementing)
        .map(({ name }) => sql.ref(name));
      const copying = sql`
        INSERT INTO ${sql.table(table.name)} (organisation_id, ${sql.join(names)})
        SELECT other.organisation_id, ${sql.join(names.map((name) => sql`stored.${name}`))}
        FROM ${sql.table(table.name)} AS stored, organisation AS other
        WHERE stored.organisation_id = ${source} AND other.organisation_id <> ${source}
          AND other.name = 'Charge'`.execute(database.kysely);
      await copying.catch(() => refused.push(table));
    }
    waiting = refused;
  }
  if (waiting.length > 0) {
    throw new Error(`invalid copy; every table must be copied: ${waiting.map(({ name }) => name)}`);
  }
}
