import { day, minute, secondsBetween } from "./elapsed.ts";

/** Wrong tries in a row at one thing, and when the last one was. */
export interface GuessStanding {
  readonly guesses: number;
  readonly lastAt: string;
}

/** Tries that cost no waiting. After them each waits twice as long as the one before, fifteen minutes at most. */
export const freeGuesses = {
  /** At the password of one address, whether it has an account or not. */
  account: 10,
  /** From one network: several people of an office may share its address. */
  network: 20,
  /** Letters with a link to one address. */
  letter: 3,
  /** Texts that are no key of a program, from one network. */
  key: 20,
} as const;
export type GuessKind = keyof typeof freeGuesses;

const firstWait = 15;
const longestWait = 15 * minute;
/** Tries are forgotten after a day without any. */
const forgottenAfter = day;

export type GuessVerdict =
  | { readonly isOpen: true; readonly standing: GuessStanding }
  | { readonly isOpen: false; readonly seconds: number };

/**
 * May one more try be made now? It counts as made. A try made too soon is refused without being looked at and does not
 * make the wait longer: nobody is ever locked out for good, and who owns the account gets in by waiting. OWASP ASVS
 * 5.0, 6.3.1; CNIL deliberation 2022-100, which asks for slowing down after wrong tries.
 */
export function takeGuess(kind: GuessKind, standing: GuessStanding | undefined, now: string): GuessVerdict {
  const since = standing === undefined ? forgottenAfter : secondsBetween(standing.lastAt, now);
  if (standing === undefined || since >= forgottenAfter) {
    return { isOpen: true, standing: { guesses: 1, lastAt: now } };
  }
  const wait = waitAfter(standing.guesses, freeGuesses[kind]);
  if (since < wait) return { isOpen: false, seconds: Math.max(1, Math.ceil(wait - since)) };
  return { isOpen: true, standing: { guesses: standing.guesses + 1, lastAt: now } };
}

function waitAfter(guesses: number, free: number): number {
  return guesses < free ? 0 : Math.min(longestWait, firstWait * 2 ** (guesses - free));
}
