import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { publicUrlOption } from "../terminal/server-settings.ts";
import { type Command, exitStatus, type Outcome } from "../terminal/terminal.ts";
import type { CheckUp } from "./check-up.ts";
import { examineBackups } from "./examine-backups.ts";
import { examineFolder } from "./examine-folder.ts";
import { examineSettings } from "./examine-settings.ts";
import { examineStore } from "./examine-store.ts";

const options = {
  backups: {
    type: "string",
    value: say("command.doctor.backupsStand"),
    about: say("command.doctor.backups"),
  },
  ...publicUrlOption,
} as const satisfies OptionTable;

/** `ouvrage doctor`: what is wrong with an installation and how to mend it. Changes nothing. */
export const doctorCommand: Command = {
  options,
  note: () => say("command.doctor.note"),
  stopsCleanly: false,
  run: examine,
};

async function examine(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  noFile(positionals);
  const folder = await examineFolder();
  const checks: readonly CheckUp[] = [
    ...folder,
    ...(await examineStore()),
    ...examineSettings(values["public-url"]),
    ...(values.backups === undefined ? [] : await examineBackups(values.backups)),
  ];
  const bad = checks.filter(({ state }) => state === "bad").length;
  const doubtful = checks.filter(({ state }) => state === "doubtful").length;
  const lines = checks.map(({ state, sentence }) => `${say(`command.doctor.${state}`)} ${sentence}`);
  return {
    status: bad === 0 ? exitStatus.done : exitStatus.refused,
    json: { checks, bad, doubtful },
    text: [...lines, "", say("command.doctor.sum", { bad, doubtful })].join("\n"),
  };
}
