import { batchAtLeast, type DrawBelow } from "./mix-pool.ts";
import type { Voice } from "./voice-model.ts";

/** Recordings that wait, and those that leave the waiting room together. */
export interface MixedVoices {
  readonly waiting: readonly Voice[];
  readonly leaving: readonly Voice[];
}

/** Recordings that wait at most, once an answer has come. */
export const voicesWaitingAtMost = 2 * batchAtLeast - 1;

/**
 * One more answer in the waiting room of recordings, with recordings or none. Once twice a batch waits, a batch drawn
 * at random leaves: who came last may stay and who came first may leave. It never holds more than its size has room
 * for, so that its size tells nothing.
 */
export function mixVoices(waiting: readonly Voice[], given: readonly Voice[], draw: DrawBelow): MixedVoices {
  const [stay, leaving]: [Voice[], Voice[]] = [[...waiting, ...given], []];
  while (stay.length > voicesWaitingAtMost) {
    for (let left = batchAtLeast; left > 0; left -= 1) leaving.push(...stay.splice(draw(stay.length), 1));
  }
  return { waiting: stay, leaving };
}
