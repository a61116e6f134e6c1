import { join, resolve } from "node:path";
import {
  type DatabaseExamination,
  DatabaseUnavailable,
  examineDatabase,
  explainDatabaseRefusal,
  isInstalled,
  openBeside,
} from "../../../server/src/index.ts";
import { databaseUrl, dataFolder } from "../terminal/data-folder.ts";
import { type CheckUp, checkUp } from "./check-up.ts";

const megabyte = 1_000_000;

/** The database, its tables, its key and its walls. Makes no database where there is none yet. */
export async function examineStore(): Promise<readonly CheckUp[]> {
  const folder = dataFolder();
  const url = databaseUrl();
  if ((url === undefined || url === "") && !isInstalled(folder)) return [checkUp("good", "database.notYet")];
  try {
    const database = await openBeside({ databaseUrl: url, dataFolder: folder });
    try {
      return tellStore(await examineDatabase(database, folder), resolve(folder));
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return [checkUp("bad", "database.bad", { why: explainDatabaseRefusal(error.refusal) })];
  }
}

function tellStore(found: DatabaseExamination, folder: string): readonly CheckUp[] {
  const { place, serverVersion: version, bytes, organisations } = found;
  const words = { place, version, organisations, megabytes: Math.ceil(bytes / megabyte) };
  return [
    checkUp("good", "database.fine", words),
    schemaOf(found),
    ...keyOf(found, folder),
    ...wallsOf(found),
    ...choresOf(found),
    clocksOf(found),
  ];
}

function schemaOf({ pending, ahead }: DatabaseExamination): CheckUp {
  const [first] = ahead;
  if (first !== undefined) return checkUp("bad", "schema.ahead", { first });
  if (pending.length > 0) return checkUp("doubtful", "schema.pending", { count: pending.length });
  return checkUp("good", "schema.fine");
}

function keyOf({ key }: DatabaseExamination, folder: string): readonly CheckUp[] {
  if (key === "notYet") return [];
  if (key === "same") return [checkUp("good", "key.fine")];
  return [checkUp("bad", `key.${key}`, { file: join(folder, "secrets", "master.key") })];
}

/** Before the first start there are no tables, and tables to come have no walls yet. */
function wallsOf({ unwalled, pending, organisations }: DatabaseExamination): readonly CheckUp[] {
  if (organisations === 0 && pending.length > 0) return [];
  if (unwalled.length === 0) return [checkUp("good", "walls.fine")];
  return [
    checkUp("bad", "walls.missing", { count: unwalled.length, tables: unwalled.slice(0, 3).join(", ") }),
  ];
}

function choresOf({ chores: { stopped, late } }: DatabaseExamination): readonly CheckUp[] {
  if (late + stopped === 0) return [checkUp("good", "jobs.fine")];
  return [
    ...(late === 0 ? [] : [checkUp("doubtful", "jobs.late", { count: late })]),
    ...(stopped === 0 ? [] : [checkUp("doubtful", "jobs.stopped", { count: stopped })]),
  ];
}

const secondsApartAtMost = 60;

function clocksOf({ clocksApart: seconds }: DatabaseExamination): CheckUp {
  if (seconds <= secondsApartAtMost) return checkUp("good", "clocks.fine");
  return checkUp("bad", "clocks.apart", { seconds });
}
