import { type Known, known, unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";

/** First and last day of the training: of the sessions that were not canceled and, for its start, what was noted. */
export function effectsStart({ sessions, passages }: Project): {
  readonly firstDay: Known<string>;
  readonly lastDay: Known<string>;
} {
  const held = sessions.flatMap(({ day, isCanceled }) => (day.known && !isCanceled ? [day.value] : []));
  const noted = passages.filter(({ event }) => event === "begin").map(({ day }) => day);
  const [firsts, lasts] = [[...held, ...noted].toSorted(), [...held].toSorted()];
  return { firstDay: knownFirst(firsts), lastDay: knownFirst(lasts.toReversed()) };
}

function knownFirst([first]: readonly string[]): Known<string> {
  return first === undefined ? unknown : known(first);
}
