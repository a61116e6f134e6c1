import { readFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { ownDatabaseUrl } from "./embedded-postgres.ts";
import { type Database, type OpenDatabaseOptions, openDatabase } from "./open-database.ts";

/** In PostgreSQL's own file of a running server (manual, "postmaster.pid"): the folder of its socket. */
const socketLine = 4;

/**
 * Opens the database even while an Ouvrage of this machine serves with it, by the socket of its server: for whoever
 * reads what is there and starts nothing. Throws DatabaseUnavailable as `openDatabase` does.
 */
export async function openBeside(options: OpenDatabaseOptions): Promise<Database> {
  try {
    return await openDatabase(options);
  } catch (error) {
    const isInUse = error instanceof DatabaseUnavailable && error.refusal.code === "folderInUse";
    const socket = isInUse ? await socketOf(options.dataFolder) : undefined;
    if (socket === undefined) throw error;
    return openDatabase({ ...options, databaseUrl: ownDatabaseUrl(socket) });
  }
}

async function socketOf(dataFolder: string): Promise<string | undefined> {
  const file = path.join(path.resolve(dataFolder), "postgres", "cluster", "postmaster.pid");
  const written = await readFile(file, "utf8").catch(() => "");
  const socket = written.split("\n")[socketLine];
  return socket === undefined || socket === "" ? undefined : socket;
}
