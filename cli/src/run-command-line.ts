import { commandList, type ListedCommand } from "./command-list.ts";
import { say } from "./say.ts";
import { showProgress } from "./terminal/show-progress.ts";
import {
  type Answer,
  type Command,
  CommandStopped,
  type ExitStatus,
  exitStatus,
  type Outcome,
  refused,
  type Stage,
  type Terminal,
  UnusableArguments,
} from "./terminal/terminal.ts";
import { writeHelp, writeOverview, writeUsage } from "./terminal/write-help.ts";

const helpWords = ["--help", "-h", "help"];

/** Runs one command and writes what it did: with `--json` one JSON document on standard output and nothing else. */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const wantsJson = given.includes("--json");
  const [name, ...rest] = given.filter((word) => word !== "--json");
  let isAnswered = false;
  const answer = ({ json, text }: Answer): void => {
    if (isAnswered) return;
    isAnswered = true;
    terminal.out(wantsJson ? `${JSON.stringify(json)}\n` : `${text}\n`);
  };
  const outcome = await outcomeOf(name, rest, { terminal, answer });
  if (outcome.status !== exitStatus.done) terminal.err(`${outcome.text}\n`);
  if (wantsJson || outcome.status === exitStatus.done) answer(outcome);
  return outcome.status;
}

interface Around {
  readonly terminal: Terminal;
  readonly answer: (answer: Answer) => void;
}

async function outcomeOf(
  name: string | undefined,
  rest: readonly string[],
  around: Around,
): Promise<Outcome> {
  if (name === undefined) return notUnderstood(say("command.none"));
  if (helpWords.includes(name)) return writeOverview(commandList);
  const listed = commandList.find((command) => command.name === name);
  if (listed === undefined) return notUnderstood(say("command.unknown", { name }));
  const command = await listed.load();
  if (rest.some((word) => helpWords.includes(word) && word !== "help")) return writeHelp(listed, command);
  return runCommand(listed, command, rest, around);
}

async function runCommand(
  { name }: ListedCommand,
  command: Command,
  rest: readonly string[],
  { terminal, answer }: Around,
): Promise<Outcome> {
  const signal = command.stopsCleanly ? terminal.catchStop() : new AbortController().signal;
  const work = showProgress(terminal, signal);
  const stage: Stage = {
    work,
    tell(line) {
      work.clear();
      terminal.err(`${line}\n`);
    },
    announce: answer,
  };
  try {
    return await command.run(rest, stage);
  } catch (error) {
    if (error instanceof UnusableArguments) {
      const usage = say("command.usage", {
        usage: writeUsage(name, command),
        help: `ouvrage ${name} --help`,
      });
      return { ...error.outcome, text: `${error.outcome.text}\n\n${usage}` };
    }
    if (error instanceof CommandStopped) return error.outcome;
    const isStopped = signal.aborted && error instanceof Error && error.name === "AbortError";
    if (isStopped) return refused({ code: "stopped" }, say("command.stopped"));
    stage.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return refused({ code: "unexpected" }, say("command.unexpected"));
  } finally {
    work.clear();
  }
}

function notUnderstood(message: string): Outcome {
  const { text } = writeOverview(commandList);
  const outcome = refused({ code: "unusableArguments" }, message, exitStatus.unusable);
  return { ...outcome, text: `${message}\n\n${text}` };
}
