import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";

/**
 * Writes a secret that its owner alone may read, and waits until it is on the disk: rows that rest on it get there at
 * once, and a power cut must not leave them without it. `new`: throws when the file is there already.
 */
export function writeDown(file: string, content: Buffer, place: "new" | "any"): void {
  const opened = openSync(file, place === "new" ? "wx" : "w", 0o600);
  try {
    writeFileSync(opened, content);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Waits until the names of a folder are on the disk: without them what was written down is not found again. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
