import {
  type ChoreLine,
  type Database,
  examineDatabase,
  isInstalled,
  listChores,
  openBeside,
  replayChore,
} from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder } from "../terminal/data-folder.ts";
import { explained } from "../terminal/open-local-house.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused } from "../terminal/terminal.ts";

const options = {
  again: { type: "string", value: say("command.jobs.againStand"), about: say("command.jobs.again") },
} as const satisfies OptionTable;

/** `ouvrage jobs`: what the house does by itself, and having it done once more. */
export const jobsCommand: Command = {
  options,
  note: () => say("command.jobs.note"),
  stopsCleanly: false,
  run: show,
};

async function show(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  noFile(positionals);
  const [folder, url] = [dataFolder(), databaseUrl()];
  if ((url === undefined || url === "") && !isInstalled(folder)) return notYet();
  const database = await explained(() => openBeside({ databaseUrl: url, dataFolder: folder }));
  try {
    const { pending } = await examineDatabase(database, folder);
    if (pending.length > 0) return notYet();
    return values.again === undefined ? await list(database) : await replay(database, values.again);
  } finally {
    await database.close();
  }
}

function notYet(): Outcome {
  return refused({ code: "noDatabaseYet" }, say("command.jobs.notYet"));
}

async function replay({ kysely }: Database, name: string): Promise<Outcome> {
  if (!(await replayChore(kysely, name))) {
    return refused({ code: "unknownJob" }, say("command.jobs.unknown", { name }));
  }
  return { status: exitStatus.done, json: { name }, text: say("command.jobs.replayed", { name }) };
}

async function list({ kysely }: Database): Promise<Outcome> {
  const jobs = await listChores(kysely);
  const stopped = jobs.filter(({ state }) => state === "stopped").length;
  const late = jobs.filter(({ isLate }) => isLate).length;
  const sum = say("command.jobs.sum", { stopped, late });
  const lines = jobs.length === 0 ? [say("command.jobs.none")] : [...jobs.map(lineOf), "", sum];
  return { status: exitStatus.done, json: { jobs, stopped, late }, text: lines.join("\n") };
}

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

function lineOf({ name, state, isLate, tries, fault, dueAt, endedAt }: ChoreLine): string {
  const words = {
    tries,
    fault: fault === "" ? "none" : fault,
    dueAt: moment.format(new Date(dueAt)),
    endedAt: endedAt === null ? "" : moment.format(new Date(endedAt)),
  };
  const tail = say(`command.jobs.tail.${isLate ? "late" : state}`, words);
  return say("command.jobs.line", { state: say(`command.jobs.${state}`), name: name.trim(), tail });
}
