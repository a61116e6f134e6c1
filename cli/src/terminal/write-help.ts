import type { ListedCommand } from "../command-list.ts";
import { say } from "../say.ts";
import { writeOption } from "./option-table.ts";
import { type Command, exitStatus, type Outcome } from "./terminal.ts";

const margin = "    ";

/** The commands there are, each with what it does. */
export function writeOverview(commands: readonly ListedCommand[]): Outcome {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ouvrage ${name.padEnd(width)}  ${summary}`);
  const json = { commands: commands.map(({ name, summary }) => ({ name, summary })) };
  const text = [say("command.title"), "", ...lines, "", say("command.everyOne", optionsOfAll)].join("\n");
  return { status: exitStatus.done, json, text };
}

/** How a command is written: one line. */
export function writeUsage(name: string, { file, options }: Command): string {
  const required = Object.entries(options).filter(([, option]) => option.isRequired || option.isUsual);
  const words = required.map(([option, line]) => writeOption(option, line));
  const rest = required.length < Object.keys(options).length ? [say("command.otherOptions")] : [];
  return ["ouvrage", name, ...(file === undefined ? [] : [file]), ...words, ...rest].join(" ");
}

/** The help page of a command. */
export function writeHelp({ name, summary }: ListedCommand, command: Command): Outcome {
  const options = Object.entries(command.options).map(([option, line]) => ({
    name: option,
    written: writeOption(option, line),
    about: line.about,
  }));
  const usage = writeUsage(name, command);
  const lines = options.flatMap(({ written, about }) => [
    `${margin}${written}`,
    `${margin}${margin}${about}`,
  ]);
  const note = command.note === undefined ? [] : ["", command.note()];
  const text = [usage, "", summary, "", ...lines, ...note, "", say("command.everyOne", optionsOfAll)];
  return { status: exitStatus.done, json: { name, summary, usage, options }, text: text.join("\n") };
}

const optionsOfAll = { help: "--help", json: "--json" };
