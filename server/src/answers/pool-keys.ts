import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { syncFolder, writeDown } from "../secrets/write-down.ts";

/**
 * Keys that waiting rooms are sealed with, in the data folder and never in the database. Each state of a waiting room
 * has its own, which is destroyed with the next state: a copy of the database made earlier, or its journal, opens
 * nothing any more.
 */
export interface PoolKeys {
  /** Bytes sealed with a new key, which is on disk when it answers, and the key's name. At least `size` bytes. */
  seal(
    wave: string,
    content: Uint8Array,
    size?: number,
  ): { readonly keyName: string; readonly sealed: Buffer };
  /** Throws when the key is not in the data folder. */
  open(wave: string, keyName: string, sealed: Uint8Array): Buffer;
  /** Destroys every key of a wave but one: for whoever holds the pool of the wave alone. */
  keepOnly(wave: string, keyName: string): void;
  destroy(wave: string, keyName: string): void;
  destroyAll(wave: string): void;
}

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;
/** Sealed bytes are as many as the next power of two, this at least: their size tells no answer's length. */
const bytesAtLeast = 16_384;

/** What a waiting room is called where its keys are: no name of a file tells whose it is. */
export function poolPlace(organisation: string, wave: string): string {
  return createHash("sha256").update(`${organisation} ${wave}`).digest("hex");
}

/** `wave` names a wave of an organisation in a way that a file may be called. */
export function openPoolKeys(dataFolder: string): PoolKeys {
  const folderOf = (wave: string) => path.join(dataFolder, "secrets", "answers", wave);
  return {
    seal(wave, content, atLeast = bytesAtLeast) {
      const folder = folderOf(wave);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const [keyName, key, nonce] = [
        randomBytes(16).toString("hex"),
        randomBytes(keyBytes),
        randomBytes(nonceBytes),
      ];
      writeDown(path.join(folder, keyName), key, "new");
      syncFolder(folder);
      const cipher = createCipheriv(algorithm, key, nonce);
      const sealed = Buffer.concat([
        nonce,
        cipher.update(padded(content, atLeast)),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return { keyName, sealed };
    },

    open(wave, keyName, sealed) {
      const key = readFileSync(path.join(folderOf(wave), keyName));
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const opened = Buffer.concat([
        decipher.update(sealed.subarray(nonceBytes, -tagBytes)),
        decipher.final(),
      ]);
      return opened.subarray(lengthBytes, lengthBytes + opened.readUInt32BE(0));
    },

    keepOnly(wave, keyName) {
      const folder = folderOf(wave);
      for (const name of readdirSync(folder)) {
        if (name !== keyName) rmSync(path.join(folder, name), { force: true });
      }
    },

    destroy: (wave, keyName) => rmSync(path.join(folderOf(wave), keyName), { force: true }),

    destroyAll: (wave) => rmSync(folderOf(wave), { recursive: true, force: true }),
  };
}

function padded(content: Uint8Array, atLeast: number): Buffer {
  const needed = content.byteLength + lengthBytes;
  const size = Math.max(atLeast, 2 ** Math.ceil(Math.log2(needed)));
  const whole = Buffer.alloc(size);
  whole.writeUInt32BE(content.byteLength, 0);
  whole.set(content, lengthBytes);
  return whole;
}
