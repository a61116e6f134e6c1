import { homedir } from "node:os";
import { join } from "node:path";

/** Names of the settings that an operator may give. */
export const settings = { folder: "OUVRAGE_DATA", server: "DATABASE_URL" } as const;

/** Where Ouvrage keeps its database and its key: OUVRAGE_DATA, or a folder of the person's own files. */
export function dataFolder(): string {
  const chosen = process.env[settings.folder];
  if (chosen !== undefined && chosen !== "") return chosen;
  const own = process.env.XDG_DATA_HOME;
  return join(own === undefined || own === "" ? join(homedir(), ".local", "share") : own, "ouvrage");
}

/** A PostgreSQL server of the site, when there is one. */
export function databaseUrl(): string | undefined {
  return process.env[settings.server];
}
