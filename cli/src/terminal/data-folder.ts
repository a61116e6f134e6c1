import { homedir } from "node:os";
import { join } from "node:path";

/** Names of the settings that an operator may give. */
export const settings = {
  folder: "OUVRAGE_DATA",
  server: "DATABASE_URL",
  smtp: "OUVRAGE_SMTP_URL",
  sender: "OUVRAGE_MAIL_FROM",
} as const;

/** Where Ouvrage keeps its database and its key: OUVRAGE_DATA, or a folder of the person's own files. */
export function dataFolder(): string {
  const chosen = process.env[settings.folder];
  if (chosen !== undefined && chosen !== "") return chosen;
  const own = process.env.XDG_DATA_HOME;
  return join(own === undefined || own === "" ? join(homedir(), ".local", "share") : own, "ouvrage");
}

/** The mail server that letters leave by, and who they say they are from, as they are written. */
export function mailSettings(): { readonly url: string | undefined; readonly from: string | undefined } {
  return { url: process.env[settings.smtp], from: process.env[settings.sender] };
}

/** A PostgreSQL server of the site, when there is one. */
export function databaseUrl(): string | undefined {
  return process.env[settings.server];
}
