import { describe, expect, test } from "vitest";
import { freeGuesses, type GuessStanding, takeGuess } from "./limit-guesses.ts";

const start = Date.parse("2026-11-23T08:00:00.000Z");
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

/** Tries as soon as each is let in; the moments of those let in, in seconds. */
function insist(count: number): readonly number[] {
  const moments: number[] = [];
  let standing: GuessStanding | undefined;
  for (let seconds = 0; moments.length < count; ) {
    const verdict = takeGuess("account", standing, at(seconds));
    if (verdict.isOpen) {
      standing = verdict.standing;
      moments.push(seconds);
    } else seconds += verdict.seconds;
  }
  return moments;
}

describe("wrong tries", () => {
  test("ten at one account are free; then each waits twice as long, fifteen minutes at most", () => {
    expect(freeGuesses).toEqual({ account: 10, network: 20, letter: 3, key: 20 });
    const moments = insist(19);
    const waits = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  test("nobody is locked out for good, however long somebody insists", () => {
    const standing = { guesses: 1_000_000, lastAt: at(0) };
    expect(takeGuess("account", standing, at(899))).toEqual({ isOpen: false, seconds: 1 });
    expect(takeGuess("account", standing, at(900)).isOpen).toBe(true);
  });

  test("a whole day of insisting tries 110 passwords", () => {
    expect(insist(120).filter((moment) => moment < 86_400).length).toBe(110);
  });

  test("are forgotten after a day without any", () => {
    const standing = { guesses: 50, lastAt: at(0) };
    expect(takeGuess("network", standing, at(86_400))).toEqual({
      isOpen: true,
      standing: { guesses: 1, lastAt: at(86_400) },
    });
  });

  test("one refused for coming too soon does not make the wait longer", () => {
    const standing = { guesses: 11, lastAt: at(0) };
    expect(takeGuess("account", standing, at(10))).toEqual({ isOpen: false, seconds: 20 });
    expect(takeGuess("account", standing, at(29))).toEqual({ isOpen: false, seconds: 1 });
    expect(takeGuess("account", standing, at(30)).isOpen).toBe(true);
  });
});
