import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { actorRole, answersRole } from "./actor-role.ts";
import { createCluster } from "./create-cluster.ts";
import {
  makeSocketFolder,
  prepareLog,
  prepareServerFolder,
  readClusterMajor,
  refusalOfFolder,
  type ServerFolder,
} from "./data-folder.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { stopLeftoverServer } from "./leftover-server.ts";
import { chooseOrdinaryAccount, giveTo } from "./ordinary-account.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts";
import { type PostgresPrograms, preparePrograms } from "./postgres-programs.ts";

/** A PostgreSQL of our own, alone in its folder, reached by a private socket. */
export interface EmbeddedPostgres {
  /** Role `ouvrage`, owner of database `ouvrage`, with no other right. */
  readonly url: string;
  /** The server's administrator, on the database `postgres`. */
  readonly adminUrl: string;
  readonly binaries: PostgresBinaries;
  /** Ends open connections, writes everything down, stops. Safe to call twice. */
  stop(): Promise<void>;
}

const pollMilliseconds = 25;
/** Replaying the log after a power cut can be long on a big database. */
const longestStartSeconds = 600;
const longestStopMilliseconds = 60_000;
const lastLinesBytes = 2_000;

/**
 * Starts PostgreSQL in `dataFolder`, creating the cluster the first time. `binaries` are the candidates, best
 * first. Throws DatabaseUnavailable: folderUnusable, folderInUse, leftoverServer, noPostgres,
 * noOrdinaryAccount, otherMajor, startFailed.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  binaries?: readonly PostgresBinaries[];
}): Promise<EmbeddedPostgres> {
  const folder = await prepareServerFolder(options.dataFolder);
  const lock = lockFolder(folder.root);
  try {
    return await startLocked(folder, lock, options.binaries ?? (await findPostgresBinaries()));
  } catch (error) {
    lock.release();
    throw refusalOfFolder(folder.root, error);
  }
}

async function startLocked(
  folder: ServerFolder,
  lock: FolderLock,
  candidates: readonly PostgresBinaries[],
): Promise<EmbeddedPostgres> {
  await stopLeftoverServer(folder.cluster);
  const binaries = await chooseBinaries(folder, candidates);
  await prepareLog(folder.logFile);
  const account = await chooseOrdinaryAccount(folder.root, folder.cluster);
  const programs = await preparePrograms(binaries, account, folder.links);
  if ((await readClusterMajor(folder.cluster)) === undefined) await createCluster(programs, folder);
  const socket = await makeSocketFolder(folder.root);
  await giveTo(account, socket);
  await giveTo(account, folder.root);

  const postmaster = await launch(programs, folder, socket);
  const adminUrl = socketUrl(socket, "postgres", "postgres");
  try {
    await waitUntilReady(postmaster, adminUrl, folder);
    await createOwnDatabase(adminUrl);
  } catch (error) {
    await stopPostmaster(postmaster);
    throw error;
  }
  const stop = async () => {
    await stopPostmaster(postmaster);
    await rm(socket, { recursive: true, force: true });
    lock.release();
  };
  let stopping: Promise<void> | undefined;
  return {
    url: ownDatabaseUrl(socket),
    adminUrl,
    binaries,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** A cluster opens only with the major version that created it. */
async function chooseBinaries(
  folder: ServerFolder,
  candidates: readonly PostgresBinaries[],
): Promise<PostgresBinaries> {
  const [preferred] = candidates;
  if (preferred === undefined) throw new DatabaseUnavailable({ code: "noPostgres" });
  const clusterMajor = await readClusterMajor(folder.cluster);
  if (clusterMajor === undefined) return preferred;
  const matching = candidates.find(({ major }) => major === clusterMajor);
  if (matching !== undefined) return matching;
  const majors = candidates.map(({ major }) => major);
  throw new DatabaseUnavailable({ code: "otherMajor", folder: folder.root, clusterMajor, majors });
}

/** In a session of its own, so that Ctrl-C reaches Ouvrage alone and requests under way can end first. */
async function launch(
  programs: PostgresPrograms,
  folder: ServerFolder,
  socket: string,
): Promise<ChildProcess> {
  const log = await open(folder.logFile, "a");
  const [program = "", ...parameters] = programs.command("postgres", [
    `-D${folder.cluster}`,
    ...settings(socket),
  ]);
  const postmaster = spawn(program, parameters, {
    cwd: "/",
    detached: true,
    env: programs.environment,
    stdio: ["ignore", log.fd, log.fd],
  });
  try {
    await once(postmaster, "spawn");
  } finally {
    await log.close();
  }
  postmaster.unref();
  return postmaster;
}

/** Given on the command line, these win over any file in the cluster. */
function settings(socket: string): string[] {
  const chosen = {
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    max_connections: "100",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    TimeZone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_destination: "stderr",
    logging_collector: "off",
    // Refused statements and their values can hold personal facts: the server's own events are enough here.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The application's own database of the server whose socket is in this folder. */
export function ownDatabaseUrl(socket: string): string {
  return socketUrl(socket, "ouvrage", "ouvrage");
}

function socketUrl(socket: string, role: string, database: string): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socket)}&port=5432`;
}

async function waitUntilReady(postmaster: ChildProcess, url: string, folder: ServerFolder): Promise<void> {
  for (let polls = 0; polls * pollMilliseconds < longestStartSeconds * 1000; polls += 1) {
    if (hasEnded(postmaster)) break;
    if (await answers(url)) return;
    await wait(pollMilliseconds);
  }
  const { root, logFile } = folder;
  const lastLines = (await readFile(logFile)).subarray(-lastLinesBytes).toString("utf8").trim();
  throw new DatabaseUnavailable({ code: "startFailed", folder: root, logFile, lastLines });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * The application owns its database but is no administrator: an injected statement reads no file, runs no
 * program.
 */
async function createOwnDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const role = await admin.query("SELECT FROM pg_roles WHERE rolname = 'ouvrage'");
    if (role.rowCount === 0) await admin.query("CREATE ROLE ouvrage LOGIN");
    for (const name of [actorRole, answersRole]) {
      const found = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
      if (found.rowCount === 0) await admin.query(`CREATE ROLE ${name} NOLOGIN; GRANT ${name} TO ouvrage`);
    }
    const database = await admin.query("SELECT FROM pg_database WHERE datname = 'ouvrage'");
    if (database.rowCount === 0) await admin.query("CREATE DATABASE ouvrage OWNER ouvrage");
  } finally {
    await admin.end();
  }
}

/**
 * SIGINT is PostgreSQL's fast stop: a clean one. SIGQUIT, if that hangs, loses nothing that was acknowledged.
 */
async function stopPostmaster(postmaster: ChildProcess): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (hasEnded(postmaster)) return;
    const ended = once(postmaster, "exit");
    postmaster.ref();
    postmaster.kill(signal);
    await Promise.race([ended, wait(longestStopMilliseconds, undefined, { ref: false })]);
  }
}

function hasEnded(postmaster: ChildProcess): boolean {
  return postmaster.exitCode !== null || postmaster.signalCode !== null;
}
