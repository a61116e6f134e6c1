import { readdir, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";

/** Numbers of the PostgreSQL programs that work in a data folder: their working folder is its cluster. */
export async function serversIn(dataFolder: string): Promise<number[]> {
  const cluster = await realpath(join(dataFolder, "postgres", "cluster")).catch(() => undefined);
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(
    pids.map(async (pid) => ({ pid, place: await readlink(`/proc/${pid}/cwd`).catch(() => undefined) })),
  );
  return places.filter(({ place }) => place !== undefined && place === cluster).map(({ pid }) => Number(pid));
}
