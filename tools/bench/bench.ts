/** One measured figure beside what it is compared with, in the same run. */
export interface Measure {
  readonly name: string;
  readonly figure: string;
  /** The aim of the issue, in words. */
  readonly aim: string;
  readonly isMet: boolean;
}

/** A group of measures; prepared once, run alone. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Measure[]>;
}

/** Seconds of the shortest of several turns: other programs of the machine only ever add time. */
export async function shortest(turns: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

/** A ratio between two works done in turn, so that a busy moment weighs on both. */
export async function pairwise(
  turns: number,
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
): Promise<{ ours: number; peer: number; ratio: number }> {
  let [best, peerBest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn += 1) {
    peerBest = Math.min(peerBest, await shortest(1, peer));
    best = Math.min(best, await shortest(1, ours));
  }
  return { ours: best, peer: peerBest, ratio: best / peerBest };
}

export const seconds = (value: number): string =>
  value < 1 ? `${(1000 * value).toFixed(0)} ms` : `${value.toFixed(2)} s`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
