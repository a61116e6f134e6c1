import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { dataFolder, settings } from "../terminal/data-folder.ts";
import { type CheckUp, checkUp } from "./check-up.ts";

const megabyte = 1_000_000;
const megabytesAtLeast = 1_000;

/** The data folder and its disk. */
export async function examineFolder(): Promise<readonly CheckUp[]> {
  const folder = resolve(dataFolder());
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) {
    return [checkUp("doubtful", "folder.absent", { folder, variable: settings.folder })];
  }
  const isUsable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isUsable || !found.isDirectory()) return [checkUp("bad", "folder.unusable", { folder })];
  const isOpen = (found.mode & 0o077) !== 0;
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / megabyte);
  return [
    isOpen ? checkUp("doubtful", "folder.open", { folder }) : checkUp("good", "folder.fine", { folder }),
    megabytes < megabytesAtLeast
      ? checkUp("bad", "space.low", { megabytes })
      : checkUp("good", "space.fine", { megabytes }),
  ];
}
