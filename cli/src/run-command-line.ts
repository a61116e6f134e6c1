import { DatabaseUnavailable, explainDatabaseRefusal } from "../../server/src/index.ts";
import { say } from "./say.ts";
import {
  type Command,
  type ExitStatus,
  exitStatus,
  type Outcome,
  type Terminal,
  UnusableArguments,
} from "./terminal/terminal.ts";

/** Runs one command and writes what it did: with `--json` one JSON document on standard output and nothing else. */
export async function runCommandLine(
  commands: readonly Command[],
  given: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const [name, ...rest] = given;
  if (name === undefined || name === "--help" || name === "help") {
    terminal.out(writeOverview(commands));
    return name === undefined ? exitStatus.unusable : exitStatus.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.err(`${say("command.unknown", { name })}\n\n${writeOverview(commands)}`);
    return exitStatus.unusable;
  }
  if (rest.includes("--help")) {
    terminal.out(`${command.summary}\n\n${command.usage}\n`);
    return exitStatus.done;
  }
  const wantsJson = rest.includes("--json");
  const outcome = await outcomeOf(
    command,
    rest.filter((argument) => argument !== "--json"),
    terminal,
  );
  if (wantsJson) terminal.out(`${JSON.stringify(outcome.json)}\n`);
  else if (outcome.text !== "")
    (outcome.status === exitStatus.done ? terminal.out : terminal.err)(`${outcome.text}\n`);
  return outcome.status;
}

async function outcomeOf(command: Command, rest: readonly string[], terminal: Terminal): Promise<Outcome> {
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UnusableArguments) {
      const text = `${error.message}\n\n${command.usage}`;
      return {
        status: exitStatus.unusable,
        json: { refusal: { code: "unusableArguments", message: error.message } },
        text,
      };
    }
    if (error instanceof DatabaseUnavailable) {
      const json = { refusal: { code: error.refusal.code } };
      return { status: exitStatus.unusable, json, text: explainDatabaseRefusal(error.refusal) };
    }
    if (terminal.signal.aborted) {
      return {
        status: exitStatus.refused,
        json: { refusal: { code: "stopped" } },
        text: say("command.stopped"),
      };
    }
    throw error;
  }
}

function writeOverview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ouvrage ${command.name.padEnd(width)}  ${command.summary}`);
  return `${say("command.title")}\n\n${lines.join("\n")}\n\n${say("command.everyOne")}\n`;
}
