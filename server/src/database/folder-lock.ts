import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DatabaseUnavailable } from "./database-unavailable.ts";

/**
 * Held by the one Ouvrage that works in a folder, until `release` or the end of the program, even by kill -9.
 */
export interface FolderLock {
  release(): void;
}

const sqliteBusy = 5;

/**
 * Takes the folder for this program alone, or refuses with `folderInUse`.
 * Node has no file lock; SQLite's exclusive transaction is one: the kernel frees it with the program, so that
 * no stale lock is left to guess about, and it holds between containers that share the folder.
 */
export function lockFolder(folder: string): FolderLock {
  const lock = new DatabaseSync(path.join(folder, "lock"), { open: false });
  try {
    lock.open();
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if (lock.isOpen) lock.close();
    const isBusy = error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
    throw new DatabaseUnavailable(
      isBusy
        ? { code: "folderInUse", folder }
        : { code: "folderUnusable", folder, cause: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  return { release: () => lock.close() };
}
