import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { OptionTable } from "./option-table.ts";

/** Exit status of every command: done; refused or not estimable; unusable arguments or input. */
export const exitStatus = { done: 0, refused: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The program around a command: answers go to `out`, messages to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True when someone watches standard error: progress is then shown. */
  readonly isWatched: boolean;
  /** From this call on, Ctrl-C aborts the signal instead of ending the program at once. */
  catchStop(): AbortSignal;
}

/** `json` is what `--json` prints; `text` is what people read. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
}

/** What a command did. */
export interface Outcome extends Answer {
  readonly status: ExitStatus;
}

/** What a command has while it runs. */
export interface Stage {
  /** Progress, and the wish to stop. */
  readonly work: LongWork;
  /** A line to people, on standard error. */
  tell(line: string): void;
  /** The answer of a command that goes on after it: with `--json`, no other document follows. */
  announce(answer: Answer): void;
}

/** A command of the line. */
export interface Command {
  /** What stands for the file in the help, when it takes one. */
  readonly file?: string;
  readonly options: OptionTable;
  /** Last paragraph of the help. */
  readonly note?: () => string;
  /** It must put things in order before it ends: Ctrl-C then asks, and does not kill. */
  readonly stopsCleanly: boolean;
  run(given: readonly string[], stage: Stage): Promise<Outcome>;
}

/** Why a command gives no answer, as `--json` prints it beside the message. */
export interface CommandRefusal {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** An outcome without an answer: `message` says why to people, `refusal` to programs. */
export function refused(
  refusal: CommandRefusal,
  message: string,
  status: ExitStatus = exitStatus.refused,
): Outcome {
  return { status, json: { refusal: { ...refusal, message } }, text: message };
}

/** Ends a command before its answer, from wherever it is. */
export class CommandStopped extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.text);
    this.outcome = outcome;
  }
}

/** Arguments that cannot be understood, or a file that cannot be used: exit status 2. */
export class UnusableArguments extends CommandStopped {
  constructor(message: string, refusal: CommandRefusal = { code: "unusableArguments" }) {
    super(refused(refusal, message, exitStatus.unusable));
  }
}
