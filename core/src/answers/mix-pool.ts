import type { KeptRecord, KeptWords } from "./model.ts";

/** A whole number from 0 to `below` - 1, all equally likely, from the machine's secret source. */
export type DrawBelow = (below: number) => number;

/** Fewest answers that leave the waiting room together, and fewest that stay in it until the wave closes. */
export const batchAtLeast = 10;
/** Beyond, larger batches would only make the waiting room heavier. */
const batchAtMost = 50;

/** Everything kept of a wave: what waits sealed, and what has left the waiting room. */
export interface Pool {
  readonly waiting: Contents;
  readonly stored: Contents;
}

export interface Contents {
  readonly records: readonly KeptRecord[];
  readonly words: readonly KeptWords[];
}

export const nothingKept: Contents = { records: [], words: [] };

/**
 * The pool with one more answer in its waiting room. Once twice a batch waits, a batch drawn at random leaves: who came
 * last may stay and who came first may leave. Whatever is stored stands in the order of its content, never of its
 * arrival: two pools of the same answers are the same bytes. Free words leave by themselves, apart from their record.
 */
export function addToPool(pool: Pool, { records, words }: Contents, draw: DrawBelow): Pool {
  const waiting = {
    records: inOrder([...pool.waiting.records, ...records]),
    words: inOrder([...pool.waiting.words, ...words]),
  };
  const [leaving, leavingWords] = [
    drawBatch(waiting.records, pool.stored.records.length, draw),
    drawBatch(waiting.words, pool.stored.words.length, draw),
  ];
  return {
    waiting: { records: leaving.stay, words: leavingWords.stay },
    stored: {
      records: inOrder([...pool.stored.records, ...leaving.leave]),
      words: inOrder([...pool.stored.words, ...leavingWords.leave]),
    },
  };
}

/** Everything leaves at once: the wave is closed. Nobody is left alone in it, since a whole batch was waiting. */
export function emptyWaitingRoom({ waiting, stored }: Pool): Contents {
  return {
    records: inOrder([...stored.records, ...waiting.records]),
    words: inOrder([...stored.words, ...waiting.words]),
  };
}

function drawBatch<Entry>(waiting: readonly Entry[], stored: number, draw: DrawBelow) {
  const size = Math.min(batchAtMost, Math.max(batchAtLeast, Math.ceil(stored / 10)));
  if (waiting.length < 2 * size) return { leave: [], stay: waiting };
  const [leave, stay]: [Entry[], Entry[]] = [[], [...waiting]];
  while (leave.length < size) leave.push(...stay.splice(draw(stay.length), 1));
  return { leave, stay };
}

/** Entries in the order of their content, never of their arrival. */
export function inOrder<Entry>(entries: readonly Entry[]): readonly Entry[] {
  const written = new Map(entries.map((entry) => [entry, canonical(entry)]));
  return entries.toSorted((one, other) => {
    const [first, second] = [written.get(one) ?? "", written.get(other) ?? ""];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
