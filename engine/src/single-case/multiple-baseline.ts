import { SeededStream } from "../randomization/seeded-stream.ts";
import { ShiftTest } from "../randomization/shift-test.ts";
import { mostExact } from "../randomization/tail-count.ts";
import { mean, variance } from "../tiny-groups/moments.ts";
import { type CasePath, phasesOf } from "./case-path.ts";
import { concludePaths, refusePaths } from "./conclude-paths.ts";
import { readPaths } from "./read-paths.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseFinding, SingleCaseOptions } from "./single-case-finding.ts";
import { changeSentences } from "./words-of-paths.ts";

export interface MultipleBaselineOptions extends SingleCaseOptions {
  /** True when a draw decided who would start when, default false. */
  readonly startsDrawn?: boolean;
  /** Seed and number of the draws when the assignments are too many to list, default 1 and 9999. */
  readonly seed?: number;
  readonly draws?: number;
}

export interface MultipleBaselineFigures {
  /** Mean over people of the change of their mean from before to after their start. */
  readonly estimate: number;
  readonly confidenceInterval: readonly [number, number];
  /** Two-sided. */
  readonly pValue: number;
  /** Chance of a mean change at least as high, or as low, as the observed one. */
  readonly greater: number;
  readonly less: number;
  readonly certainty: "exact" | "monteCarlo";
  readonly assignments: number;
}

/** Fewest occasions on either side of any start that may be assigned to anybody. */
const fewestSide = 2;

/**
 * Randomization test of a multiple baseline design: people start one after the other, at starts decided beforehand.
 *
 * Estimand: the constant change that the start brings, as the mean over people of their change of mean.
 * Assumes that a draw decided who would take which of the starts (Wampold and Worsham), that nobody's start changes
 * anybody else's values, and that the change comes at the start and lasts. Trends and resemblance of following values
 * do no harm to the p-value, as it rests on the draw alone.
 * The interval takes the change to be the same for everybody: where changes differ by one standard deviation of the
 * occasions, it covers the mean change of other such people 91 times in 100.
 * Do not use when people chose their start, or started when they were doing badly: a caveat says so unless the draw
 * is declared. Nor with fewer than 5 people: there are too few assignments.
 * In words: the starts are given to the people in every possible way (9,999 drawn ways above 8 people); the p-value
 * is twice the share of the ways that give a mean change as high (or as low). The interval holds the constant
 * changes which, taken off the trained occasions, are not rejected; it lies between two order statistics.
 * Reference: Wampold & Worsham (1986), Behavioral Assessment 8:135; Edgington & Onghena (2007), Randomization Tests,
 * p. 239-256; Garthwaite (1996), Biometrics 52:1387 for the interval.
 * Checked against enumeration of the 40,320 assignments in R 4.2.2.
 */
export function multipleBaseline(
  paths: readonly CasePath[],
  options: MultipleBaselineOptions = {},
): SingleCaseFinding<MultipleBaselineFigures> {
  const read = readPaths(paths, options);
  if (!read.ok) return refusePaths(read.refusal);
  const draws = options.draws ?? 9999;
  if (!(draws >= 99)) return refusePaths({ code: "optionOutOfRange", option: "draws" });
  const table = tableOf(paths);
  if (!table.ok) return refusePaths(table.refusal);
  const people = paths.length;
  const distinct = distinctAssignments(paths);
  const needed = Math.ceil(2 / (1 - read.confidence) - 1e-9);
  if (distinct < needed) return refusePaths({ code: "tooFewAssignments", assignments: distinct, needed });
  const observed = Int32Array.from({ length: people }, (_, at) => at);
  const ways = factorial(people);
  const isExact = ways <= mostExact;
  const test = new ShiftTest(table.changeOf(observed), table.scale);
  const add = (order: Int32Array) => test.add(table.changeOf(order), table.slopeOf(order));
  if (isExact) forEachOrder(people, add);
  else drawOrders(people, { draws, seed: options.seed ?? 1 }, add);
  const answer = test.answer(isExact ? "exact" : "monteCarlo", read.confidence);
  const { interval, pValue, greater, less, kind, assignments } = answer;
  if (interval === undefined)
    return refusePaths({ code: "tooFewAssignments", assignments: distinct, needed });
  const estimate = table.changeOf(observed);
  const shared = people - new Set(paths.map(({ start }) => start)).size;
  const caveats: SingleCaseCaveat[] = [
    ...(options.startsDrawn === true ? [] : [{ code: "startsNotDrawn" } as const]),
    { code: "sameEffectAssumed" },
    ...(shared > 0 ? [{ code: "sharedStarts", people: shared + 1 } as const] : []),
    ...(isExact ? [] : [{ code: "drawnNotListed", draws } as const]),
  ];
  return concludePaths(
    { estimate, confidenceInterval: interval, pValue, greater, less, certainty: kind, assignments },
    {
      method: "multipleBaseline",
      sizes: { people, occasions: paths[0].values.length },
      confidence: read.confidence,
      caveats: [...read.caveats, ...caveats],
      reading: changeSentences(
        { estimate, interval, pValue, people, confidence: read.confidence },
        { ...options, isDrawn: options.startsDrawn === true },
      ),
      explanation: {
        fr: "On compare le changement moyen à ceux que donneraient toutes les façons de répartir les dates de départ.",
        en: "The mean change is compared with those of every way to share out the starting dates.",
      },
    },
  );
}

/** Changes of every person at every start, so that an assignment is a sum of one entry per person. */
interface ChangeTable {
  readonly ok: true;
  readonly scale: number;
  /** Person i starts where person `order[i]` really did. */
  readonly changeOf: (order: Int32Array) => number;
  /** How much of a constant change from the real starts the assignment would show. */
  readonly slopeOf: (order: Int32Array) => number;
}

function tableOf(paths: readonly CasePath[]): ChangeTable | ReturnType<typeof shortSide> {
  const people = paths.length;
  const changes = new Float64Array(people * people);
  const slopes = new Float64Array(people * people);
  for (let person = 0; person < people; person++) {
    const { name, values, start } = paths[person];
    const trained = Array.from(values, (value, at) =>
      Number.isFinite(value) ? Number(at + 1 >= start) : Number.NaN,
    );
    for (let other = 0; other < people; other++) {
      const moved = phasesOf(values, paths[other].start);
      const fewest = Math.min(moved.before.length, moved.after.length);
      if (fewest < fewestSide) return shortSide(name, moved.before.length, moved.after.length);
      const share = phasesOf(trained, paths[other].start);
      changes[person * people + other] = mean(moved.after) - mean(moved.before);
      slopes[person * people + other] = mean(share.after) - mean(share.before);
    }
  }
  const meanOver = (table: Float64Array) => (order: Int32Array) => {
    let sum = 0;
    for (let person = 0; person < people; person++) sum += table[person * people + order[person]];
    return sum / people;
  };
  const all = paths.flatMap(({ values }) => Array.from(values).filter(Number.isFinite));
  return {
    ok: true,
    scale: Math.sqrt(variance(all)),
    changeOf: meanOver(changes),
    slopeOf: meanOver(slopes),
  };
}

function shortSide(name: string, before: number, after: number) {
  const side = before <= after ? ("before" as const) : ("after" as const);
  const occasions = Math.min(before, after);
  const refusal = { code: "tooFewOccasions", name, side, occasions, needed: fewestSide } as const;
  return { ok: false, refusal } as const;
}

function factorial(size: number): number {
  let product = 1;
  for (let k = 2; k <= size; k++) product *= k;
  return product;
}

/** Ways to share out the starts, people with the same start being interchangeable. */
function distinctAssignments(paths: readonly CasePath[]): number {
  const counts = new Map<number, number>();
  for (const { start } of paths) counts.set(start, (counts.get(start) ?? 0) + 1);
  return [...counts.values()].reduce((ways, count) => ways / factorial(count), factorial(paths.length));
}

/** Every order once, the same array reused: Heap (1963), Computer Journal 6:293. */
function forEachOrder(size: number, visit: (order: Int32Array) => void): void {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  const counters = new Int32Array(size);
  visit(order);
  for (let at = 1; at < size; ) {
    if (counters[at] < at) {
      const other = at % 2 === 0 ? 0 : counters[at];
      [order[at], order[other]] = [order[other], order[at]];
      visit(order);
      counters[at]++;
      at = 1;
    } else {
      counters[at++] = 0;
    }
  }
}

/** The observed order, then random ones; the same array is reused. */
function drawOrders(
  size: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  visit: (order: Int32Array) => void,
): void {
  const stream = new SeededStream(seed);
  const order = Int32Array.from({ length: size }, (_, at) => at);
  visit(order);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < size - 1; at++) {
      const other = at + stream.nextBelow(size - at);
      [order[at], order[other]] = [order[other], order[at]];
    }
    visit(order);
  }
}
