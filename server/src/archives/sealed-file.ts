import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { systemCode } from "../database/index.ts";
import { syncFolder } from "../secrets/write-down.ts";
import { ArchiveUnusable } from "./archive-format.ts";
import type { ArchiveSink } from "./write-archive.ts";

/*
 * Archives are sealed with age (age-encryption.org/v1): its own program opens them as well, on any machine.
 */

/** With what an archive is sealed: the public keys of those who may open it, or a passphrase. */
export type SealWith = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** With what it is opened: secret keys, or the passphrase. */
export type OpenWith = { readonly identities: readonly string[] } | { readonly passphrase: string };

/**
 * Writes a sealed file, whole or not at all: under another name until its last byte is on the disk. Nothing is ever
 * written over. Throws ArchiveUnusable: alreadyThere, unwritable, badRecipient; what `fill` throws.
 */
export async function writeSealed<Value>(
  file: string,
  seal: SealWith,
  fill: (sink: ArchiveSink) => Promise<Value>,
): Promise<Value> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new ArchiveUnusable({ code: "alreadyThere", file });
  const encrypter = encrypterOf(seal);
  const draft = `${file}.part`;
  const gzip = createGzip({ level: 6 });
  const sealed = Readable.from(await encrypter.encrypt(webStreamOf(gzip)));
  const writing = pipeline(sealed, createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
  // Told by `fill` or below, whichever meets it first.
  writing.catch(() => gzip.destroy());
  try {
    const value = await fill((bytes) => give(gzip, bytes, writing));
    gzip.end();
    await writing;
    await rename(draft, file);
    syncFolder(path.dirname(path.resolve(file)));
    return value;
  } catch (error) {
    throw refusalOfFile(file, error);
  } finally {
    gzip.destroy();
    await writing.catch(() => undefined);
    await rm(draft, { force: true });
  }
}

/** Waits while the file is slower than the database, and stops when the file has failed. */
async function give(gzip: Writable, bytes: Buffer, writing: Promise<void>): Promise<void> {
  if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), writing]);
}

/**
 * The bytes of a sealed file, opened while they are read. Throws ArchiveUnusable: notArchive when it is no sealed
 * file, wrongSecret, damaged.
 */
export async function* readSealed(file: string, openWith: OpenWith): AsyncGenerator<Buffer> {
  const decrypter = decrypterOf(openWith);
  const source = createReadStream(file);
  const opened = await decrypter.decrypt(webStreamOf(source)).catch((error: unknown) => {
    source.destroy();
    const isSealed = error instanceof Error && /no identity|passphrase|incorrect/i.test(error.message);
    throw new ArchiveUnusable({ code: isSealed ? "wrongSecret" : "notArchive" }, { cause: error });
  });
  const gunzip = createGunzip();
  const opening = pipeline(Readable.from(opened), gunzip).catch((error: unknown) => {
    gunzip.destroy();
    throw error;
  });
  opening.catch(() => undefined);
  try {
    for await (const bytes of gunzip) yield bytes;
    await opening;
  } catch (error) {
    await opening.catch(() => undefined);
    throw new ArchiveUnusable({ code: "damaged" }, { cause: error });
  } finally {
    source.destroy();
  }
}

/** A new pair of keys: the public one to seal with, the secret one to open with. */
export async function newKeyPair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

function encrypterOf(seal: SealWith): Encrypter {
  const encrypter = new Encrypter();
  try {
    if ("passphrase" in seal) encrypter.setPassphrase(seal.passphrase);
    else for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  } catch (error) {
    throw new ArchiveUnusable({ code: "badRecipient" }, { cause: error });
  }
  return encrypter;
}

function decrypterOf(openWith: OpenWith): Decrypter {
  const decrypter = new Decrypter();
  try {
    if ("passphrase" in openWith) decrypter.addPassphrase(openWith.passphrase);
    else for (const identity of openWith.identities) decrypter.addIdentity(identity);
  } catch (error) {
    throw new ArchiveUnusable({ code: "wrongSecret" }, { cause: error });
  }
  return decrypter;
}

/** A web stream of bytes over a stream of Node's; the source waits while nobody reads. */
function webStreamOf(source: Readable): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel: () => void source.destroy(),
  });
}

function refusalOfFile(file: string, error: unknown): unknown {
  const cause = systemCode(error);
  if (cause === "EEXIST") return new ArchiveUnusable({ code: "alreadyThere", file }, { cause: error });
  const isDisk = ["ENOENT", "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EIO", "EISDIR", "ENOTDIR"];
  if (isDisk.includes(cause))
    return new ArchiveUnusable({ code: "unwritable", file, cause }, { cause: error });
  return error;
}
