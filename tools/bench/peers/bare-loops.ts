import { bareEntropy, bareLogit } from "./bare-newton.ts";
import { covariateNames, type People, readPeople, weightedGap } from "./bench-people.ts";
import type { TimedTasks } from "./timed-task.ts";
import { panelName, readTable } from "./write-columns.ts";

/**
 * What one core of Node needs for the arithmetic alone, without checks, ties, collinear columns, diagnosis or words: a
 * floor to hold the engine to, not an engine.
 */
export const bareLoops: TimedTasks = {
  logit: (folder) => {
    const people = readPeople(folder, 1_000_000);
    return { turns: 3, work: () => bareLogit(withConstant(people), people.treated).coefficients[1] };
  },
  matching: (folder) => {
    const people = readPeople(folder, 1_000_000);
    const scores = scoresOf(people);
    return { turns: 3, work: () => gapOf(people, bareNearest(scores, people.treated)) };
  },
  "entropy balancing": (folder) => {
    const people = readPeople(folder, 1_000_000);
    return { turns: 3, work: () => weightedGap(people, bareEntropy(withConstant(people), people.treated)) };
  },
  bootstrap: (folder) => {
    const people = readPeople(folder, 1000);
    return { turns: 3, work: () => bareBootstrap(people, 1000) };
  },
  "group-time effects": (folder) => {
    const { g, y } = readTable(folder, panelName);
    return { turns: 5, work: () => bareCells(g, y)[0] };
  },
};

function withConstant({ covariates, treated }: Pick<People, "covariates" | "treated">): Float64Array[] {
  return [new Float64Array(treated.length).fill(1), ...covariates];
}

function scoresOf(people: Pick<People, "covariates" | "treated">): Float64Array {
  return bareLogit(withConstant(people), people.treated).linear.map((x) => 1 / (1 + Math.exp(-x)));
}

/** Partner of every trained person, in the order in which they choose: highest score first. */
function bareNearest(scores: Float64Array, treated: Uint8Array): Int32Array {
  const rows = Int32Array.from(treated.keys());
  const others = rows.filter((row) => treated[row] === 0).sort((a, b) => scores[a] - scores[b] || a - b);
  const own = rows.filter((row) => treated[row] === 1).sort((a, b) => scores[b] - scores[a] || a - b);
  const line = Float64Array.from(others, (row) => scores[row]);
  const size = others.length;
  const [left, right] = [Int32Array.from({ length: size + 2 }, (_, at) => at), new Int32Array(size + 2)];
  right.set(left);
  const pairs = new Int32Array(2 * own.length);
  let [position, count] = [size, 0];
  for (const row of own) {
    const score = scores[row];
    while (position > 0 && line[position - 1] >= score) position--;
    const above = ultimate(right, position + 1);
    const below = ultimate(left, position);
    if (above > size && below < 1) break;
    const isAbove = below < 1 || (above <= size && line[above - 1] - score < score - line[below - 1]);
    const chosen = isAbove ? above : below;
    right[chosen] = chosen + 1;
    left[chosen] = chosen - 1;
    pairs[count++] = row;
    pairs[count++] = others[chosen - 1];
  }
  return pairs.subarray(0, count);
}

function ultimate(parent: Int32Array, start: number): number {
  let root = start;
  while (parent[root] !== root) root = parent[root];
  for (let at = start; parent[at] !== root; ) [parent[at], at] = [root, parent[at]];
  return root;
}

function gapOf({ outcome }: Pick<People, "outcome">, pairs: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < pairs.length; at += 2) sum += outcome[pairs[at]] - outcome[pairs[at + 1]];
  return (2 * sum) / pairs.length;
}

/** Standard deviation of the effect over samples drawn again, with a plain generator. */
function bareBootstrap({ covariates, treated, outcome }: People, turns: number): number {
  const size = treated.length;
  const rows = new Int32Array(size);
  const drawn = {
    covariates: covariateNames.map(() => new Float64Array(size)),
    treated: new Uint8Array(size),
    outcome: new Float64Array(size),
  };
  let [state, sum, squares] = [1, 0, 0];
  for (let turn = 0; turn < turns; turn++) {
    for (let row = 0; row < size; row++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      rows[row] = Math.floor((state / 2 ** 32) * size);
      drawn.treated[row] = treated[rows[row]];
      drawn.outcome[row] = outcome[rows[row]];
    }
    covariates.forEach((column, at) => {
      const target = drawn.covariates[at];
      for (let row = 0; row < size; row++) target[row] = column[rows[row]];
    });
    const effect = gapOf(drawn, bareNearest(scoresOf(drawn), drawn.treated));
    sum += effect;
    squares += effect * effect;
  }
  return Math.sqrt((squares - sum ** 2 / turns) / (turns - 1));
}

const periods = 10;

/** Effects of groups 4, 6 and 8 by period, each with its standard error, over a balanced panel in order. */
function bareCells(firstTrained: Float64Array, outcome: Float64Array): readonly number[] {
  const found: number[] = [];
  for (const group of [4, 6, 8])
    for (let period = 2; period <= periods; period++) {
      const base = period < group ? period - 2 : group - 2;
      const own = { group, at: period - 1, base };
      const [effect, variance] = bareCell(firstTrained, outcome, own);
      found.push(effect, Math.sqrt(variance));
    }
  return found;
}

function bareCell(
  firstTrained: Float64Array,
  outcome: Float64Array,
  { group, at, base }: { readonly group: number; readonly at: number; readonly base: number },
): readonly [number, number] {
  let [ownCount, ownSum, ownSquares, count, sum, squares] = [0, 0, 0, 0, 0, 0];
  for (let start = 0; start < outcome.length; start += periods) {
    const first = firstTrained[start];
    if (first !== group && first !== 0) continue;
    const change = outcome[start + at] - outcome[start + base];
    if (first === group) {
      ownCount++;
      ownSum += change;
      ownSquares += change * change;
    } else {
      count++;
      sum += change;
      squares += change * change;
    }
  }
  const own = ownSum / ownCount;
  const mean = sum / count;
  const variance = (ownSquares / ownCount - own * own) / ownCount + (squares / count - mean * mean) / count;
  return [own - mean, variance];
}
