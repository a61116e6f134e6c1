import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { openDatabase } from "../database/index.ts";
import { startChild } from "../database/test-child.ts";
import { openHouse } from "../open-house.ts";

/** What is found after a program was killed in the middle of an import that replaces a month. */
export interface FoundAfterKill {
  /** The last word of the dead program. */
  readonly lastWord: string;
  /** Months and headcounts that can be looked at, as they are told and as they are counted. */
  readonly told: readonly string[];
  readonly counted: readonly string[];
  readonly files: number;
  /** Rows that belong to no declaration. */
  readonly strayRows: number;
}

const server = path.dirname(import.meta.dirname);
const root = path.join(server, "..", "..");

/** When to kill: so many milliseconds after it began to replace, or once this piece of the file was asked for. */
export type KillMoment = { readonly delay: number } | { readonly piece: number };

/**
 * Lines that import a company of 40 people, say "stored", then import the same month again with 60 people and another
 * month, in one file, again and again.
 */
function importWithoutEnd(dataFolder: string, lastPiece: number): string {
  const from = (place: string) => JSON.stringify(path.join(root, place));
  return `
    const { openHouse, transact, addOrganisation } = await import(${from("server/src/index.ts")});
    const { importPayrollFile } = await import(${from("core/src/workforce/index.ts")});
    const { dsnBytes, fictionalCompany, fileSource } = await import(${from("testkit/src/index.ts")});
    const folder = ${JSON.stringify(dataFolder)};
    const database = await openDatabase({ dataFolder: folder });
    const house = await openHouse(database, folder);
    const organisation = { id: crypto.randomUUID(), name: "", isFictional: false };
    const actor = await addOrganisation(database, organisation, house.localOwner);
    const wish = { seed: 41, firstMonth: "2026-01", monthCount: 2, sector: "cleaning" };
    const first = dsnBytes(fictionalCompany({ ...wish, headcount: 40 }), { months: ["2026-01"] });
    const second = dsnBytes(fictionalCompany({ ...wish, headcount: 60 }));
    const send = (bytes, lastPiece) => {
      let piece = 0;
      const pieces = fileSource("paie.dsn", async function* () {
        for (let from = 0; from < bytes.length; from += 20_000) {
          piece += 1;
          say("reading");
          if (piece === lastPiece) await new Promise(() => setInterval(() => {}, 1000));
          yield bytes.subarray(from, from + 20_000);
          await new Promise((done) => setTimeout(done, 1));
        }
      });
      const work = { signal: new AbortController().signal, report: ({ phase }) => say(phase) };
      const command = { file: pieces, options: { format: "dsn" }, mode: "replace" };
      return transact(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work));
    };
    await send(first, -1);
    say("stored " + actor.organisation);
    await send(second, ${lastPiece});
    say("replaced");
    setInterval(() => {}, 1000);`;
}

/** Kills (−9) a program while it replaces a month, and looks at what a new one finds. */
export async function killWhileImporting(dataFolder: string, moment: KillMoment): Promise<FoundAfterKill> {
  const lastPiece = "piece" in moment ? moment.piece : -1;
  const child = startChild(importWithoutEnd(dataFolder, lastPiece));
  let line = "";
  while (!line.startsWith("stored")) line = await child.nextLine();
  const organisation = line.slice("stored ".length);
  let lastWord = "";
  child.child.stdout?.on("data", (words) => {
    lastWord = String(words).trim().split("\n").at(-1) ?? "";
  });
  if ("delay" in moment) await wait(moment.delay);
  else for (let piece = 0; piece < moment.piece; piece += 1) line = await child.nextLine();
  await child.killAtOnce();
  const database = await openDatabase({ dataFolder });
  try {
    await openHouse(database, dataFolder);
    const lines = async (query: string) =>
      (await sql.raw<{ line: string }>(query).execute(database.kysely)).rows.map((row) => row.line);
    const mine = `organisation_id = '${organisation}'`;
    const stray = `SELECT 1 FROM payroll_declaration AS declared WHERE declared.organisation_id = people.organisation_id
      AND declared.payroll_file_id = people.payroll_file_id AND declared.declaration = people.declaration`;
    return {
      lastWord,
      told: await lines(
        `SELECT month || ' ' || headcount AS line FROM workforce_month WHERE ${mine} ORDER BY 1`,
      ),
      counted: await lines(`SELECT month || ' ' || count(DISTINCT employee) AS line
        FROM payroll_declaration JOIN employee_month USING (organisation_id, payroll_file_id, declaration)
        WHERE ${mine} AND standing = 'stands' GROUP BY month ORDER BY 1`),
      files: (await lines(`SELECT name AS line FROM payroll_file WHERE ${mine}`)).length,
      strayRows: (await lines(`SELECT 'x' AS line FROM employee_month AS people WHERE NOT EXISTS (${stray})`))
        .length,
    };
  } finally {
    await database.close();
  }
}
