import { writeFile } from "node:fs/promises";
import { newKeyPair } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome } from "../terminal/terminal.ts";
import { unwritable } from "./unwritable.ts";

const options = {
  to: {
    type: "string",
    value: say("command.archive.textStand"),
    about: say("command.backupKey.to"),
    isRequired: true,
  },
} as const satisfies OptionTable;

/** `ouvrage backup-key`: a pair of keys for archives; the secret one goes to a file. */
export const backupKeyCommand: Command = { options, stopsCleanly: false, run: makeKey };

async function makeKey(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  noFile(positionals);
  const file = values.to ?? "";
  const { identity, recipient } = await newKeyPair();
  await writeFile(file, `# public key: ${recipient}\n${identity}\n`, { flag: "wx", mode: 0o600 }).catch(
    unwritable(file),
  );
  return {
    status: exitStatus.done,
    json: { file, recipient },
    text: say("command.backupKey.done", { option: "--recipient", recipient, file }),
  };
}
