import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServersSocket: string;
  }
}

const memoryDisk = "/dev/shm";
const folderStart = "ouvrage-test-";
const roomyBytes = 8_000_000_000;

/**
 * Runs once per vitest project, outside the test workers: waits on a socket for the first test that needs a
 * PostgreSQL, starts it then, and stops all of them at the end. Runs that ask for none pay a millisecond.
 */
export default async function waitForTests(project: TestProject): Promise<() => Promise<void>> {
  const place = await placeForServers();
  await sweepKilledRuns(place);
  const folder = await mkdtemp(path.join(place, `${folderStart}${process.pid}-`));
  const started = new Map<string, Promise<EmbeddedPostgres>>();
  const startOnce = (origin: string) => {
    const server = started.get(origin) ?? startServer(path.join(folder, origin), origin);
    started.set(origin, server);
    return server;
  };
  const door = createServer((request, reply) => {
    startOnce((request.url ?? "").slice(1)).then(
      ({ adminUrl }) => reply.end(adminUrl),
      (error: Error) => reply.writeHead(500).end(error.message),
    );
  });
  const socket = path.join(folder, "door");
  await new Promise<void>((opened) => door.listen(socket, opened));
  door.unref();
  project.provide("testServersSocket", socket);
  return async () => {
    door.close();
    for (const server of await Promise.allSettled(started.values())) {
      if (server.status === "fulfilled") await server.value.stop();
    }
    await rm(folder, { recursive: true, force: true });
  };
}

/** The oldest of the machine's own servers: what runs there runs on later ones. */
export function chooseForTests(
  origin: string,
  found: readonly PostgresBinaries[],
): PostgresBinaries | undefined {
  return found.filter((binaries) => binaries.origin === origin).at(-1);
}

async function startServer(dataFolder: string, origin: string): Promise<EmbeddedPostgres> {
  const binaries = chooseForTests(origin, await findPostgresBinaries());
  if (binaries === undefined) throw new Error(`invalid test server; must be installed: ${origin}`);
  return startEmbeddedPostgres({ dataFolder, binaries: [binaries] });
}

/**
 * In memory where there is plenty: every new database is a thousand small files. Else the system's own place.
 */
export async function placeForServers(): Promise<string> {
  const free = await statfs(memoryDisk).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > roomyBytes ? memoryDisk : tmpdir();
}

/** A run that was killed could not remove its folder, which may fill memory. Its name says whose it was. */
async function sweepKilledRuns(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = new RegExp(`^${folderStart}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) {
      await rm(path.join(place, name), { recursive: true, force: true });
    }
  }
}
