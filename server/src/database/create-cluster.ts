import { execFile } from "node:child_process";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { ServerFolder } from "./data-folder.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import type { PostgresPrograms } from "./postgres-programs.ts";

const run = promisify(execFile);

/** Dictionary order of French first; then what older systems, or a PostgreSQL without ICU, can do. */
const localeChoices: readonly (readonly string[])[] = [
  ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR"],
  ["--locale=C", "--locale-provider=icu", "--icu-locale=fr-FR"],
  ["--locale=C"],
];

/**
 * Creates an empty cluster, whole or not at all: initdb works in a folder beside it, renamed at the end.
 * Access is by the socket only, whose folder is 0700: whoever can open it can read the files too, so a
 * password would protect nothing and could be lost. Refuses with `startFailed` when initdb does.
 */
export async function createCluster(programs: PostgresPrograms, folder: ServerFolder): Promise<void> {
  const draft = `${folder.cluster}.new`;
  let failure = "";
  for (const locale of localeChoices) {
    await rm(draft, { recursive: true, force: true });
    const attempt = await initialize(programs, draft, locale);
    if (attempt === undefined) {
      await rename(draft, folder.cluster);
      return syncFolder(folder.root);
    }
    failure = attempt;
    if (!/locale|icu|collation/i.test(failure)) break;
  }
  await rm(draft, { recursive: true, force: true });
  await writeFile(folder.logFile, `${failure}\n`, { flag: "a", mode: 0o600 });
  const { root, logFile } = folder;
  throw new DatabaseUnavailable({ code: "startFailed", folder: root, logFile, lastLines: failure.trim() });
}

/** Runs initdb once; answers what it said when it failed. */
async function initialize(
  programs: PostgresPrograms,
  draft: string,
  locale: readonly string[],
): Promise<string | undefined> {
  const [program = "", ...parameters] = programs.command("initdb", [
    `--pgdata=${draft}`,
    "--username=postgres",
    "--encoding=UTF8",
    "--data-checksums",
    "--auth-local=trust",
    "--auth-host=reject",
    ...locale,
  ]);
  try {
    await run(program, parameters, { env: programs.environment, cwd: "/" });
    return undefined;
  } catch (error) {
    return error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync();
  await opened.close();
}
