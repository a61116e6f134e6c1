/**
 * Draws without state: every number is a function of a key and of what it is drawn for, so that any person of a
 * fictional company can be made again alone, in any order. The mixing is MurmurHash3's (Appleby, public domain),
 * which is plenty for fiction and far too weak for secrets.
 */
export function mix(seed: number, first: number, second: number): number {
  let hash = stir(stir(seed | 0, first), second) ^ 8;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function stir(hash: number, value: number): number {
  const scrambled = Math.imul(rotate(Math.imul(value | 0, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** A number strictly between 0 and 1, the same for the same key, purpose and turn. */
export function uniform(key: number, purpose: number, turn = 0): number {
  return (mix(key, purpose, turn) + 0.5) / 4_294_967_296;
}

/** A waiting time of mean 1. */
export function waitingTime(key: number, purpose: number, turn = 0): number {
  return -Math.log(uniform(key, purpose, turn));
}

/** A standard normal number (Box and Muller 1958). */
export function normal(key: number, purpose: number, turn = 0): number {
  const radius = Math.sqrt(2 * waitingTime(key, purpose, turn));
  return radius * Math.cos(2 * Math.PI * uniform(key, purpose, turn + 0x4000_0000));
}

/** A whole number from 0 to `count` - 1. */
export function pickIndex(draw: number, count: number): number {
  return Math.min(count - 1, Math.floor(draw * count));
}

/** The position where a draw falls among cumulated shares that end at 1. */
export function pickByShare(draw: number, cumulated: readonly number[]): number {
  let position = 0;
  while (position < cumulated.length - 1 && draw >= (cumulated[position] ?? 1)) position += 1;
  return position;
}

/** Shares cumulated and brought to 1 at the end. */
export function cumulate(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  return weights.map((weight) => {
    running += weight;
    return running / total;
  });
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
