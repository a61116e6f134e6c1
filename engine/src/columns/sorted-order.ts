/** Runs of equal leading halves up to this length are put in order by insertion. */
const shortRun = 32;
/** Up to this many values are put in order by insertion; below the second figure short digits are faster. */
const fewValues = 40;
const manyValues = 8000;

/**
 * Row numbers in increasing order of the values; equal values keep row order.
 *
 * A least-significant-digit radix sort on the leading 32 bits of the doubles, in three digits (four short ones for
 * fewer rows), and then the short runs that these leave: linear time, so that a score of a million people is sorted
 * in less than a tenth of a second. Values must be finite.
 * Reference: Knuth (1998), The Art of Computer Programming 3, 2nd ed., section 5.2.5.
 */
export function sortedOrder(values: Float64Array): Int32Array {
  const size = values.length;
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  if (size <= fewValues) {
    insertInOrder(values, rows);
    return rows;
  }
  let from: Keyed = { keys: leadingKeys(values), rows };
  let to: Keyed = { keys: new Uint32Array(size), rows: new Int32Array(size) };
  for (const [shift, buckets] of size < manyValues ? shortDigits : longDigits) {
    const starts = startsOf(from.keys, shift, buckets);
    if (starts === undefined) continue;
    distribute(from, to, starts, shift);
    [from, to] = [to, from];
  }
  orderRuns(values, from);
  return from.rows;
}

/** Lowest bit and number of buckets of the digits of a key, lowest first. */
const longDigits = [
  [0, 2048],
  [11, 2048],
  [22, 1024],
] as const;
const shortDigits = [
  [0, 256],
  [8, 256],
  [16, 256],
  [24, 256],
] as const;

interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
}

/** Leading 32 bits of each double, turned so that their unsigned order is that of the doubles. */
function leadingKeys(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  const leading = isLittleEndian ? 1 : 0;
  const keys = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const word = words[2 * row + leading];
    // The second case makes -0 and 0 one value.
    if (word >= 0) keys[row] = word ^ 0x80000000;
    else keys[row] = values[row] === 0 ? 0x80000000 : ~word;
  }
  return keys;
}

/** First target of every bucket; undefined when all keys share the digit. */
function startsOf(keys: Uint32Array, shift: number, buckets: number): Int32Array | undefined {
  const starts = new Int32Array(buckets);
  const mask = buckets - 1;
  for (let at = 0; at < keys.length; at++) starts[(keys[at] >>> shift) & mask]++;
  if (starts[(keys[0] >>> shift) & mask] === keys.length) return undefined;
  let next = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = starts[bucket];
    starts[bucket] = next;
    next += count;
  }
  return starts;
}

function distribute(from: Keyed, to: Keyed, starts: Int32Array, shift: number): void {
  const { keys, rows } = from;
  const mask = starts.length - 1;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at];
    const target = starts[(key >>> shift) & mask]++;
    to.keys[target] = key;
    to.rows[target] = rows[at];
  }
}

/** Orders the rows whose keys are equal by the whole value. */
function orderRuns(values: Float64Array, { keys, rows }: Keyed): void {
  for (let start = 0; start < keys.length; ) {
    let end = start + 1;
    let isOrdered = true;
    for (; end < keys.length && keys[end] === keys[start]; end++)
      if (values[rows[end]] < values[rows[end - 1]]) isOrdered = false;
    if (!isOrdered) {
      const run = rows.subarray(start, end);
      if (run.length > shortRun) run.sort((a, b) => values[a] - values[b] || a - b);
      else insertInOrder(values, run);
    }
    start = end;
  }
}

function insertInOrder(values: Float64Array, run: Int32Array): void {
  for (let at = 1; at < run.length; at++) {
    const row = run[at];
    const value = values[row];
    let place = at;
    for (; place > 0 && values[run[place - 1]] > value; place--) run[place] = run[place - 1];
    run[place] = row;
  }
}
