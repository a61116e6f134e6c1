import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { say } from "../say.ts";
import { UnusableArguments } from "./terminal.ts";

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true; args: string[] }>
>;

/** Options and file names of a command. Throws UnusableArguments on an option that does not exist or lacks its value. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  given: readonly string[],
  options: Options,
): Values<Options> {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UnusableArguments(explain(error));
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? "";
  return message.includes("Unknown option")
    ? say("command.option.unknown", { option })
    : say("command.option.badlyWritten", { option });
}

/** The only file name given. */
export function onlyFile(positionals: readonly string[]): string {
  const [file, another] = positionals;
  if (file === undefined) throw new UnusableArguments(say("command.file.none"));
  if (another !== undefined) throw new UnusableArguments(say("command.file.oneOnly", { name: another }));
  return file;
}
