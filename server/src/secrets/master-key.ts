import { hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const keyBytes = 32;

/**
 * The installation's key, made at the first start and kept outside the database, readable by its owner only. Without it
 * stored people can no longer be linked with new files: it belongs in backups, apart from the database's.
 * Throws when the file exists and is not a key.
 */
export function masterKey(dataFolder: string): Buffer {
  const folder = join(dataFolder, "secrets");
  const file = join(folder, "master.key");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeDown(draft, randomBytes(keyBytes));
    try {
      linkSync(draft, file);
    } catch (error) {
      // Another process made it first: its key is the one that counts.
      if (!existsSync(file)) throw error;
    } finally {
      unlinkSync(draft);
    }
    syncFolder(folder);
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes) throw new Error(`invalid master key; must be ${keyBytes} bytes: ${file}`);
  return key;
}

/** The rows that rest on the key reach the disk at once: so must the key, or a power cut leaves them without it. */
function writeDown(file: string, content: Buffer): void {
  const opened = openSync(file, "w", 0o600);
  try {
    writeFileSync(opened, content);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A key for one use of one organisation; one cannot be found from another. */
export function keyFor(master: Buffer, use: string, organisation: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, organisation, use, keyBytes));
}
