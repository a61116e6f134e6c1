import { homedir } from "node:os";
import { join } from "node:path";

/** Where Ouvrage keeps its database and its key: OUVRAGE_DATA, or a folder of the person's own data. */
export function dataFolder(): string {
  const chosen = process.env.OUVRAGE_DATA;
  if (chosen !== undefined && chosen !== "") return chosen;
  const shared = process.env.XDG_DATA_HOME;
  return join(shared === undefined || shared === "" ? join(homedir(), ".local", "share") : shared, "ouvrage");
}

/** A PostgreSQL server of the site, when there is one. */
export function databaseUrl(): string | undefined {
  return process.env.DATABASE_URL;
}
