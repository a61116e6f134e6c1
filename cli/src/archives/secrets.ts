import { readFile } from "node:fs/promises";
import type { OpenWith, SealWith } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { UnusableArguments } from "../terminal/terminal.ts";

const passphraseOption = {
  "passphrase-file": {
    type: "string",
    value: say("command.archive.textStand"),
    about: say("command.archive.passphraseFile"),
  },
} as const satisfies OptionTable;

export const sealOptions = {
  recipient: {
    type: "string",
    value: say("command.archive.recipientStand"),
    about: say("command.archive.recipient"),
  },
  ...passphraseOption,
} as const satisfies OptionTable;

export const openOptions = {
  "identity-file": {
    type: "string",
    value: say("command.archive.textStand"),
    about: say("command.archive.identityFile"),
  },
  ...passphraseOption,
} as const satisfies OptionTable;

const passphraseAtLeast = 12;

/** With what an archive is to be sealed. Throws UnusableArguments. */
export async function readSeal(given: {
  readonly recipient?: string | undefined;
  readonly "passphrase-file"?: string | undefined;
}): Promise<SealWith> {
  const { recipient, "passphrase-file": file } = given;
  if (recipient !== undefined && file === undefined)
    return { recipients: recipient.split(/[\s,]+/).filter(Boolean) };
  if (recipient === undefined && file !== undefined) return { passphrase: await readPassphrase(file) };
  throw oneOf("--recipient", "--passphrase-file");
}

/** With what an archive is to be opened. Throws UnusableArguments. */
export async function readOpening(given: {
  readonly "identity-file"?: string | undefined;
  readonly "passphrase-file"?: string | undefined;
}): Promise<OpenWith> {
  const { "identity-file": identityFile, "passphrase-file": file } = given;
  if (identityFile !== undefined && file === undefined)
    return { identities: await readIdentities(identityFile) };
  if (identityFile === undefined && file !== undefined) return { passphrase: await readPassphrase(file) };
  throw oneOf("--identity-file", "--passphrase-file");
}

function oneOf(first: string, second: string): UnusableArguments {
  return new UnusableArguments(say("command.archive.oneSecret", { first, second }));
}

async function readPassphrase(path: string): Promise<string> {
  const passphrase = (await readText(path)).split(/\r?\n/)[0] ?? "";
  if (passphrase.length < passphraseAtLeast) {
    throw new UnusableArguments(say("command.archive.shortPassphrase", { path, count: passphraseAtLeast }));
  }
  return passphrase;
}

/** As age's own program writes them: one a line, with lines of comment. */
async function readIdentities(path: string): Promise<readonly string[]> {
  const identities = (await readText(path)).split(/\s+/).filter((word) => word.startsWith("AGE-SECRET-KEY-"));
  if (identities.length === 0) throw new UnusableArguments(say("command.archive.noIdentity", { path }));
  return identities;
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new UnusableArguments(say("command.file.unreadable", { path }));
  });
}
