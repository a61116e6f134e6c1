import { existsSync } from "node:fs";
import { readdir, readFile, readlink, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DatabaseUnavailable } from "./database-unavailable.ts";

const pollMilliseconds = 50;
const longestStopSeconds = 60;

/**
 * Stops the server a killed Ouvrage may have left on this cluster, and waits until the last of its programs
 * is gone. The caller holds the folder's lock, so no living Ouvrage owns it. Every program of a server has
 * the cluster as its working folder: that, not the number in postmaster.pid (which another program may have
 * taken since), is the sign.
 */
export async function stopLeftoverServer(cluster: string): Promise<void> {
  if (!existsSync(cluster)) return;
  const folder = await realpath(cluster);
  const pidFile = path.join(folder, "postmaster.pid");
  let pids = await programsIn(folder);
  const postmaster = await readPid(pidFile);
  if (postmaster !== undefined && pids.includes(postmaster)) askToStop(postmaster);
  for (let polls = 0; pids.length > 0; polls += 1) {
    const [pid = 0] = pids;
    if (polls * pollMilliseconds > longestStopSeconds * 1000) {
      throw new DatabaseUnavailable({ code: "leftoverServer", folder, pid });
    }
    await wait(pollMilliseconds);
    pids = await programsIn(folder);
  }
  // Left by a server that died at once. PostgreSQL would believe it if the number now belongs to any other
  // program.
  await rm(pidFile, { force: true });
}

function askToStop(postmaster: number): void {
  try {
    process.kill(postmaster, "SIGINT");
  } catch {
    // It ended by itself in between, or belongs to another account: the caller sees which.
  }
}

async function readPid(pidFile: string): Promise<number | undefined> {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number.parseInt(await readFile(pidFile, "utf8"), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

async function programsIn(folder: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const places = await Promise.all(
    // A program may end while we look, and those of other accounts cannot be read.
    pids.map(async (pid) => ({ pid, place: await readlink(`/proc/${pid}/cwd`).catch(() => undefined) })),
  );
  return places.filter(({ place }) => place === folder).map(({ pid }) => pid);
}
