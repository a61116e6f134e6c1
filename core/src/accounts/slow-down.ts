import { accept, type Result, refuse } from "../kernel/result.ts";
import type { GuessKind } from "./limit-guesses.ts";
import type { AccountHouse } from "./ports.ts";

/** Too many tries: the next one is looked at in so many seconds. */
export interface SlowDown {
  readonly code: "slowDown";
  readonly seconds: number;
}

/** Counts a try, whether what it is made at exists or not. */
export async function take(
  house: Pick<AccountHouse, "guesses">,
  kind: GuessKind,
  key: string,
): Promise<Result<true, SlowDown>> {
  const verdict = await house.guesses.take(kind, key);
  return verdict.isOpen ? accept(true) : refuse({ code: "slowDown", seconds: verdict.seconds });
}
