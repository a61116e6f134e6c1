import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { systemClock } from "../../../server/src/index.ts";
import { type CheckUp, checkUp } from "./check-up.ts";

const hour = 3_600_000;
const hoursAtMost = 48;

/** How old the latest archive of a folder is. */
export async function examineBackups(folder: string): Promise<readonly CheckUp[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".age"));
  const files = await Promise.all(
    names.map(async (file) => ({ file, at: (await stat(join(folder, file))).mtimeMs })),
  );
  const latest = files.toSorted((one, other) => other.at - one.at)[0];
  if (latest === undefined) return [checkUp("bad", "backups.none", { folder: resolve(folder) })];
  const hours = Math.floor((Date.parse(systemClock.now()) - latest.at) / hour);
  if (hours > hoursAtMost) {
    return [checkUp("bad", "backups.old", { file: latest.file, days: Math.floor(hours / 24) })];
  }
  return [checkUp("good", "backups.fine", { file: latest.file, hours: Math.max(0, hours) })];
}
