import { rename, rm, writeFile } from "node:fs/promises";
import { isInstalled, openBeside, readErasures } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder, settings } from "../terminal/data-folder.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused } from "../terminal/terminal.ts";
import { refusalTold } from "./tell-refusal.ts";
import { unwritable } from "./unwritable.ts";

const options = {
  to: {
    type: "string",
    value: say("command.archive.textStand"),
    about: say("command.erasures.to"),
    isRequired: true,
  },
} as const satisfies OptionTable;

/** `ouvrage erasures`: who was erased, as digests, kept apart from the database; the latest list is the one. */
export const erasuresCommand: Command = {
  options,
  note: () => say("command.erasures.note"),
  stopsCleanly: false,
  run: writeErasures,
};

async function writeErasures(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  noFile(positionals);
  const [file, folder] = [values.to ?? "", dataFolder()];
  if (!isInstalled(folder)) {
    const words = { folder, variable: settings.folder };
    return refused({ code: "nothingHere" }, say("command.backup.nothingHere", words));
  }
  return refusalTold(async () => {
    const database = await openBeside({ databaseUrl: databaseUrl(), dataFolder: folder });
    try {
      const records = await readErasures(database);
      const draft = `${file}.part`;
      await writeFile(draft, `${JSON.stringify(records, undefined, 1)}\n`, { mode: 0o600, flush: true })
        .then(() => rename(draft, file))
        .catch(async (error: unknown) => {
          await rm(draft, { force: true });
          return unwritable(file)(error);
        });
      const count = records.length;
      return {
        status: exitStatus.done,
        json: { file, count },
        text: say("command.erasures.done", { count, file }),
      };
    } finally {
      await database.close();
    }
  });
}
