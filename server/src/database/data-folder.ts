import { constants } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseUnavailable } from "./database-unavailable.ts";

/** Where everything of the embedded server lives, under the data folder of Ouvrage. */
export interface ServerFolder {
  readonly root: string;
  readonly cluster: string;
  readonly links: string;
  readonly logFile: string;
}

const diskCodes = new Set(["EACCES", "EDQUOT", "EIO", "ENOSPC", "EPERM", "EROFS"]);
const longestLogBytes = 5_000_000;
/** Linux keeps 108 bytes for a socket's path, its final zero included. */
const longestSocketBytes = 107;
const socketName = ".s.PGSQL.5432";

/** Makes the folder, or refuses with `folderUnusable` when it cannot be read, written and entered. */
export async function prepareServerFolder(dataFolder: string): Promise<ServerFolder> {
  const root = path.join(path.resolve(dataFolder), "postgres");
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseUnavailable(
      { code: "folderUnusable", folder: path.resolve(dataFolder), cause: systemCode(error) },
      { cause: error },
    );
  }
  return {
    root,
    cluster: path.join(root, "cluster"),
    links: path.join(root, "libraries"),
    logFile: path.join(root, "postgres.log"),
  };
}

/** The major version that created the cluster, or undefined when there is none yet. */
export async function readClusterMajor(cluster: string): Promise<number | undefined> {
  const written = await stat(path.join(cluster, "PG_VERSION")).catch(() => undefined);
  if (written === undefined) return undefined;
  return Number.parseInt(await readFile(path.join(cluster, "PG_VERSION"), "utf8"), 10);
}

/**
 * An empty 0700 folder for the server's socket: near its cluster, or a temporary one when that path is too
 * long.
 */
export async function makeSocketFolder(root: string): Promise<string> {
  const near = path.join(root, "socket");
  await rm(near, { recursive: true, force: true });
  if (Buffer.byteLength(path.join(near, socketName)) > longestSocketBytes) {
    return mkdtemp(path.join(tmpdir(), "ouvrage-"));
  }
  await mkdir(near, { mode: 0o700 });
  return near;
}

/**
 * Keeps at most two logs: the present one and the one before, turned over at a start when it is some
 * megabytes.
 */
export async function prepareLog(logFile: string): Promise<void> {
  const written = await stat(logFile).catch(() => undefined);
  if (written !== undefined && written.size > longestLogBytes) await rename(logFile, `${logFile}.1`);
  await writeFile(logFile, "", { flag: "a", mode: 0o600 });
}

/** A disk that is full or will not be written becomes `folderUnusable`; any other error is returned as it is. */
export function refusalOfFolder(folder: string, error: unknown): unknown {
  const cause = systemCode(error);
  if (!diskCodes.has(cause)) return error;
  return new DatabaseUnavailable({ code: "folderUnusable", folder, cause }, { cause: error });
}

/** The code the system gave ("EACCES"), or the whole message of an error that has none. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
