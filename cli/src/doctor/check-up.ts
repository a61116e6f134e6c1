import { say } from "../say.ts";
import type { doctorCommandWordsFr } from "./words.fr.ts";

type NameIn<Key> = Key extends `command.doctor.check.${infer Name}` ? Name : never;
type CheckName = NameIn<keyof typeof doctorCommandWordsFr>;

/** One thing looked at. `code` is for programs; the sentence says what to do when it is not good. */
export interface CheckUp {
  readonly code: CheckName;
  readonly state: "good" | "doubtful" | "bad";
  readonly sentence: string;
}

export function checkUp(
  state: CheckUp["state"],
  code: CheckName,
  words: Readonly<Record<string, string | number>> = {},
): CheckUp {
  return { code, state, sentence: say(`command.doctor.check.${code}`, words) };
}
