import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  type ErasureRecord,
  type OpenWith,
  openDatabase,
  type PutBackDone,
  putBack,
  systemClock,
  tryArchive,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder, settings } from "../terminal/data-folder.ts";
import { fileSource } from "../terminal/file-source.ts";
import { prepareFolder } from "../terminal/open-local-house.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, UnusableArguments } from "../terminal/terminal.ts";
import { restoreOptions } from "./restore-options.ts";
import { readOpening } from "./secrets.ts";
import { refusalTold } from "./tell-refusal.ts";

const options = {
  ...restoreOptions,
  check: { type: "boolean", about: say("command.restore.check") },
} as const satisfies OptionTable;

/** `ouvrage restore`: an archive into an empty installation, or on the side to see that it is good. */
export const restoreCommand: Command = {
  file: say("command.archive.fileStand"),
  options,
  note: () => say("command.restore.note", { folder: settings.folder, server: settings.server }),
  stopsCleanly: false,
  run: async (given) => {
    const { values, positionals } = readOptions(given, options);
    const file = onlyFile(positionals);
    return values.check === true ? tryOnly(file, await readOpening(values)) : restoreFrom(file, values);
  },
};

/** Puts a file back into the installation of this machine, which must be empty. */
export async function restoreFrom(
  file: string,
  values: Parameters<typeof readOpening>[0] & { readonly erasures?: string | undefined },
): Promise<Outcome> {
  const openWith = await readOpening(values);
  const erasures = values.erasures === undefined ? undefined : await readErasureList(values.erasures);
  await fileSource(file);
  const folder = dataFolder();
  await prepareFolder(folder);
  return refusalTold(async () => {
    const database = await openDatabase({ databaseUrl: databaseUrl(), dataFolder: folder });
    try {
      const asked = { file, openWith, dataFolder: folder, erasures: erasures ?? [], clock: systemClock };
      return tellRestored(await putBack(database, asked), erasures !== undefined);
    } finally {
      await database.close();
    }
  });
}

async function tryOnly(file: string, openWith: OpenWith): Promise<Outcome> {
  await fileSource(file);
  await prepareFolder(dataFolder());
  return refusalTold(async () => {
    const trial = await mkdtemp(join(dataFolder(), "trial-"));
    try {
      const digests = await tryArchive({ file, openWith, folder: trial });
      return {
        status: exitStatus.done,
        json: { file, good: true, tables: digests.size },
        text: say("command.restore.fine"),
      };
    } finally {
      await rm(trial, { recursive: true, force: true });
    }
  });
}

const erasureListSchema = z.array(
  z.object({
    organisation: z.uuid(),
    digest: z.string(),
    kind: z.string(),
    parts: z.int().nonnegative(),
    erasedOn: z.string(),
  }),
);

async function readErasureList(path: string): Promise<readonly ErasureRecord[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UnusableArguments(say("command.file.unreadable", { path }));
  });
  const read = erasureListSchema.safeParse(parsed(text));
  if (!read.success) throw new UnusableArguments(say("command.restore.otherShape", { path }));
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short" });

function tellRestored({ digests, madeAt, waves, erasedAgain }: PutBackDone, hasList: boolean): Outcome {
  const rows = [...digests.values()].reduce((sum, table) => sum + table.rows, 0);
  const counts = { rows, tables: digests.size };
  const text = [
    say("command.restore.done", { at: moment.format(Date.parse(madeAt)), ...counts }),
    hasList ? say("command.restore.erasedAgain", { count: erasedAgain }) : say("command.restore.noErasures"),
    ...waves.map(({ wave, again }) => say("command.restore.wave", { wave, again: String(again) })),
  ].join("\n");
  return { status: exitStatus.done, json: { madeAt, ...counts, erasedAgain, waves }, text };
}
