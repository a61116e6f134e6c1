import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where the workers of a run find the folder below. */
const firstStartVariable = "OUVRAGE_JOURNEY_FIRST_START";
const memoryDisk = "/dev/shm";
const roomyBytes = 8_000_000_000;

/**
 * Runs once before all journeys: a folder where the first one keeps its data folder as a newcomer's first start leaves
 * it, so that the others copy it rather than make the same database and load the same example again.
 */
export default async function keepFirstStart(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await placeForJourneys(), "ouvrage-first-start-"));
  process.env[firstStartVariable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** In memory where there is plenty: a data folder is sixteen hundred small files. Else the system's own place. */
export async function placeForJourneys(): Promise<string> {
  const free = await statfs(memoryDisk).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > roomyBytes ? memoryDisk : tmpdir();
}

/** Settings that let a server of this run read its own modules as the one before compiled them. */
export function compiledOnce(): Readonly<Record<string, string>> {
  const kept = process.env[firstStartVariable];
  return kept === undefined ? {} : { NODE_COMPILE_CACHE: join(kept, "compiled") };
}

/**
 * Puts what a first start leaves into a data folder; the first journey of a run makes it for the others, by `start`
 * that opens the application on a folder and stops it.
 */
export async function copyFirstStart(
  dataFolder: string,
  start: (draft: string) => Promise<void>,
): Promise<void> {
  const kept = process.env[firstStartVariable];
  if (kept === undefined) return;
  const ready = join(kept, "ready");
  while (!existsSync(ready)) {
    if (await isMaker(kept)) await makeFirstStart(kept, ready, start);
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // The system's own program takes a tenth of the time of Node's, and keeps who may read what.
  await run("cp", ["-a", `${ready}/.`, dataFolder]);
}

/** True for one journey at a time: the folder can be made once. */
async function isMaker(kept: string): Promise<boolean> {
  return mkdir(join(kept, "making")).then(
    () => true,
    () => false,
  );
}

async function makeFirstStart(
  kept: string,
  ready: string,
  start: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(kept, "draft");
  try {
    await start(draft);
    await rename(draft, ready);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(join(kept, "making"), { recursive: true });
  }
}
