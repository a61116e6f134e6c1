import { hkdfSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder, writeDown } from "./write-down.ts";

const keyBytes = 32;

/**
 * The installation's key, made at the first start and kept outside the database, readable by its owner only. Without it
 * stored people can no longer be linked with new files: it belongs in backups, apart from the database's.
 * Throws when the file exists and is not a key.
 */
export function masterKey(dataFolder: string): Buffer {
  const file = masterKeyFile(dataFolder);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeDown(draft, randomBytes(keyBytes), "any");
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

/** Where the installation's key is, or will be. */
export function masterKeyFile(dataFolder: string): string {
  return join(dataFolder, "secrets", "master.key");
}

/** A key for one use of one organisation; one cannot be found from another. */
export function keyFor(master: Buffer, use: string, organisation: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, organisation, use, keyBytes));
}
