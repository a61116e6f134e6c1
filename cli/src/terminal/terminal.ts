/** Exit status of every command: done; refused or not estimable; unusable arguments or input. */
export const exitStatus = { done: 0, refused: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Where a command writes: one JSON document or text for people on `out`, messages on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True when someone watches standard error: progress is then shown. */
  readonly isWatched: boolean;
  readonly signal: AbortSignal;
}

/** What a command did. `json` is what `--json` prints; `text` is what people read. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly json: unknown;
  readonly text: string;
}

/** A command of the line. `usage` is shown by `--help`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  run(arguments_: readonly string[], terminal: Terminal): Promise<Outcome>;
}

/** Arguments that cannot be understood; shown with the usage, exit status 2. */
export class UnusableArguments extends Error {}
