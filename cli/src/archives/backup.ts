import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type BackedUp,
  backUp,
  isInstalled,
  newKeyPair,
  type OpenWith,
  openBeside,
  type SealWith,
  systemClock,
  tryArchive,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { readVersion } from "../serve/read-version.ts";
import { databaseUrl, dataFolder, settings } from "../terminal/data-folder.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused, type Stage } from "../terminal/terminal.ts";
import { readSeal, sealOptions } from "./secrets.ts";
import { refusalTold } from "./tell-refusal.ts";

const options = {
  to: {
    type: "string",
    value: say("command.archive.fileStand"),
    about: say("command.archive.to"),
    isRequired: true,
  },
  ...sealOptions,
} as const satisfies OptionTable;

const backupOptions = {
  ...options,
  "no-check": { type: "boolean", about: say("command.archive.noCheck") },
} as const satisfies OptionTable;

/** `ouvrage backup`: the whole installation in a sealed file, put back on the side and compared. */
export const backupCommand: Command = {
  options: backupOptions,
  note: () => say("command.backup.note"),
  stopsCleanly: false,
  run: async (given, stage) => {
    const { values, positionals } = readOptions(given, backupOptions);
    noFile(positionals);
    return writeBackup({ values, isChecked: values["no-check"] !== true }, stage);
  },
};

/** `ouvrage export`: the same file, to be read elsewhere at once. */
export const exportCommand: Command = {
  options,
  note: () => say("command.backup.note"),
  stopsCleanly: false,
  run: async (given, stage) => {
    const { values, positionals } = readOptions(given, options);
    noFile(positionals);
    return writeBackup({ values, isChecked: false }, stage);
  },
};

interface AskedBackup {
  readonly values: Parameters<typeof readSeal>[0] & { readonly to?: string | undefined };
  readonly isChecked: boolean;
}

async function writeBackup({ values, isChecked }: AskedBackup, { work }: Stage): Promise<Outcome> {
  const seal = await readSeal(values);
  const folder = dataFolder();
  if (!isInstalled(folder)) {
    return refused(
      { code: "nothingHere" },
      say("command.backup.nothingHere", { folder, variable: settings.folder }),
    );
  }
  const file = values.to ?? "";
  return refusalTold(async () => {
    const opening = await openingOf(seal);
    let tables = 0;
    const done = await archiveTo({
      file,
      seal: isChecked ? opening.seal : seal,
      folder,
      onTable: () => {
        tables += 1;
        work.report({ phase: "storing", done: tables });
      },
    });
    if (isChecked) await tryOnTheSide(file, opening.openWith, folder);
    return tellBackup(file, done, isChecked);
  });
}

/** To try an archive sealed for somebody else's key, it is sealed for one of ours too, which is then forgotten. */
async function openingOf(seal: SealWith): Promise<{ readonly seal: SealWith; readonly openWith: OpenWith }> {
  if ("passphrase" in seal) return { seal, openWith: seal };
  const { identity, recipient } = await newKeyPair();
  return { seal: { recipients: [...seal.recipients, recipient] }, openWith: { identities: [identity] } };
}

interface ArchiveTo {
  readonly file: string;
  readonly seal: SealWith;
  readonly folder: string;
  readonly onTable: () => void;
}

async function archiveTo({ file, seal, folder, onTable }: ArchiveTo): Promise<BackedUp> {
  const database = await openBeside({ databaseUrl: databaseUrl(), dataFolder: folder });
  try {
    const version = await readVersion();
    return await backUp(database, { file, seal, dataFolder: folder, version, clock: systemClock, onTable });
  } finally {
    await database.close();
  }
}

/** In the data folder, whose owner alone reads it: what is put back is no longer sealed. */
async function tryOnTheSide(file: string, openWith: OpenWith, folder: string): Promise<void> {
  const trial = await mkdtemp(join(folder, "trial-"));
  try {
    await tryArchive({ file, openWith, folder: trial });
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

function tellBackup(file: string, { digests, madeAt, bytes }: BackedUp, isChecked: boolean): Outcome {
  const rows = [...digests.values()].reduce((sum, table) => sum + table.rows, 0);
  const counts = { bytes, rows, tables: digests.size };
  const text = [
    say("command.backup.done", { file, ...counts }),
    say(isChecked ? "command.backup.checked" : "command.backup.unchecked"),
  ].join("\n");
  return { status: exitStatus.done, json: { file, madeAt, ...counts, checked: isChecked }, text };
}
