import type { Actor } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Result } from "../kernel/result.ts";
import {
  type CloseWaveRefusal,
  closePastWave,
  closeWave,
  type KeptWave,
  type WaveStore,
} from "../surveys/index.ts";
import { countGroup } from "./count-group.ts";
import { type CountingHouse, countClosed } from "./count-wave.ts";

export interface EndingHouse extends CountingHouse {
  readonly waves: WaveStore;
  readonly clock: Clock;
}

/** Closes an open wave for good and counts it, in one transaction: no closed wave waits for somebody to count it. */
export async function endWave(
  house: EndingHouse & Parameters<typeof closeWave>[0],
  actor: Actor,
  asked: { readonly wave: string },
): Promise<Result<KeptWave, CloseWaveRefusal>> {
  const closed = await closeWave(house, actor, asked);
  if (closed.ok) await countKept(house, closed.value);
  return closed;
}

/**
 * Closes and counts the waves of a project of which the last day has passed. Its date ends a wave, whoever looks first
 * after it: nobody chooses the moment, and nobody is asked what their role allows. Whether one was ended.
 */
export async function endPastWaves(house: EndingHouse, project: string): Promise<boolean> {
  let isOneEnded = false;
  for (const kept of await house.waves.listOf(project)) {
    const closed = await closePastWave(house, kept);
    if (closed === undefined) continue;
    await countKept(house, closed);
    isOneEnded = true;
  }
  return isOneEnded;
}

async function countKept(house: EndingHouse, { id }: KeptWave): Promise<void> {
  const wave = await house.invitedWaves.find(id);
  if (wave?.state !== "closed") return;
  await countClosed(house, wave);
  await countGroup(house, wave);
}
