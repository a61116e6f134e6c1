import { parseArgs } from "node:util";
import { say } from "../say.ts";
import type { OptionTable } from "./option-table.ts";
import { UnusableArguments } from "./terminal.ts";

type Read<Options extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true; args: string[] }>
>;

/**
 * Options and file names of a command. Throws UnusableArguments on an option that does not exist, has no value or one
 * that is not among its choices, or is missing.
 */
export function readOptions<const Options extends OptionTable>(
  given: readonly string[],
  options: Options,
): Read<Options> {
  const read = parse(given, options);
  const values: Readonly<Record<string, unknown>> = read.values;
  const missing = Object.keys(options).filter((name) => options[name]?.isRequired && !(name in values));
  if (missing.length > 0)
    throw new UnusableArguments(say("command.option.missing", { options: dashed(missing) }));
  for (const [name, { choices }] of Object.entries<OptionTable[string]>(options)) {
    const value = values[name];
    if (choices === undefined || typeof value !== "string" || choices.includes(value)) continue;
    const words = { option: `--${name}`, value, choices: choices.join(", ") };
    throw new UnusableArguments(say("command.option.notChoice", words));
  }
  return read;
}

function parse<const Options extends OptionTable>(given: readonly string[], options: Options): Read<Options> {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UnusableArguments(explain(error));
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? "";
  if (message.startsWith("Unknown option")) return say("command.option.unknown", { option });
  return message.includes("does not take")
    ? say("command.option.takesNoValue", { option })
    : say("command.option.noValue", { option });
}

function dashed(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(", ");
}

/** The only file name given. */
export function onlyFile(positionals: readonly string[]): string {
  const [file, another] = positionals;
  if (file === undefined) throw new UnusableArguments(say("command.file.none"));
  if (another !== undefined) throw new UnusableArguments(say("command.file.oneOnly", { name: another }));
  return file;
}

/** For a command that takes no file. */
export function noFile([first]: readonly string[]): void {
  if (first !== undefined) throw new UnusableArguments(say("command.file.tooMany", { name: first }));
}
