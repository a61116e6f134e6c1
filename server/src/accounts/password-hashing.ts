import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { PasswordHashing } from "../../../core/src/accounts/index.ts";

/** OWASP Password Storage Cheat Sheet (2025), argon2id: 19 MiB, two passes, one lane. Memory in KiB. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltBytes = 16;

const derive = promisify(argon2);

/** Hash of nothing that anybody knows: verifying against it takes as long as against a real one. */
const decoy = write(parameters, randomBytes(saltBytes), randomBytes(parameters.tagLength));

/** argon2id of Node, with hashes in the PHC string format. */
export const passwordHashing: PasswordHashing = {
  async hash(password) {
    const nonce = randomBytes(saltBytes);
    return write(
      parameters,
      nonce,
      await derive("argon2id", { ...parameters, nonce, message: bytesOf(password) }),
    );
  },

  async verify(password, hash) {
    const read = readHash(hash ?? decoy);
    const { memory, passes, parallelism, nonce, tag } = read;
    const settings = { memory, passes, parallelism, nonce, tagLength: tag.length };
    const derived = await derive("argon2id", { ...settings, message: bytesOf(password) });
    return timingSafeEqual(derived, tag) && hash !== undefined;
  },

  isOutdated(hash) {
    const { memory, passes, parallelism } = readHash(hash);
    return memory < parameters.memory || passes < parameters.passes || parallelism !== parameters.parallelism;
  },
};

/** The same characters typed on two keyboards may come composed or not (RFC 8265: passwords are compared in NFC). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize("NFC"), "utf8");
}

interface ReadHash {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly tag: Buffer;
}

function readHash(hash: string): ReadHash {
  const read = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  const [, memory, passes, parallelism, nonce, tag] = read ?? [];
  if (nonce === undefined || tag === undefined) throw new Error("invalid hash; must be argon2id in PHC form");
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

type Cost = Pick<ReadHash, "memory" | "passes" | "parallelism">;

function write({ memory, passes, parallelism }: Cost, nonce: Buffer, tag: Buffer): string {
  const bare = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}
