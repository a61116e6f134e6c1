/** One option of a command: how it is read, and its line of the help. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help ("AAAA-MM"). */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** Stands in the first line of the help, though some ways of asking do without. */
  readonly isUsual?: boolean;
  readonly about: string;
}

export type OptionTable = Readonly<Record<string, CommandOption>>;

/** `--name VALUE`, as it is written on the line. */
export function writeOption(name: string, { value, choices }: CommandOption): string {
  const stand = choices?.join("|") ?? value;
  return stand === undefined ? `--${name}` : `--${name} ${stand}`;
}
