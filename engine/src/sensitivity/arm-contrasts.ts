import { combinations, subsets } from "../randomization/permute-arms.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { studentized } from "../randomization/tail-count.ts";

/** Studentized differences of several outcomes between the arms, under reassignment of whole people. */
export class ArmContrasts {
  /** Reassignments that keep the size of the arms. */
  readonly assignments: number;
  private readonly people: number;
  private readonly chosenFirst: Int32Array;
  /** Centered; 0 with `known` 0 where missing. */
  private readonly outcomes: readonly { readonly values: Float64Array; readonly known: Uint8Array }[];
  private readonly totals: readonly {
    readonly count: number;
    readonly sum: number;
    readonly squares: number;
  }[];
  private readonly drawn: Float64Array;

  constructor(treated: ArrayLike<number>, outcomes: readonly Float64Array[]) {
    this.people = treated.length;
    this.chosenFirst = Int32Array.from(Array.from({ length: treated.length }).keys()).filter(
      (person) => treated[person] === 1,
    );
    this.assignments = combinations(this.people, this.chosenFirst.length);
    this.outcomes = outcomes.map(center);
    this.totals = this.outcomes.map(({ values, known }) => ({
      count: known.reduce((sum, one) => sum + one, 0),
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value * value, 0),
    }));
    this.drawn = new Float64Array(outcomes.length);
  }

  observed(): Float64Array {
    return this.statisticsOf(this.chosenFirst).slice();
  }

  enumerate(see: (statistics: Float64Array) => void): void {
    for (const chosen of subsets(this.people, this.chosenFirst.length)) see(this.statisticsOf(chosen));
  }

  draw(stream: SeededStream, draws: number, see: (statistics: Float64Array) => void): void {
    const order = Int32Array.from({ length: this.people }, (_, person) => person);
    const size = this.chosenFirst.length;
    for (let draw = 0; draw < draws; draw++) {
      for (let at = 0; at < size; at++) {
        const other = at + stream.nextBelow(this.people - at);
        [order[at], order[other]] = [order[other], order[at]];
      }
      see(this.statisticsOf(order.subarray(0, size)));
    }
  }

  /** One per outcome; the same array each time. An arm left with fewer than two answers counts as no difference. */
  private statisticsOf(chosen: Int32Array): Float64Array {
    this.outcomes.forEach(({ values, known }, at) => {
      let [inside, sum, squares] = [0, 0, 0];
      for (const person of chosen) {
        inside += known[person];
        sum += values[person];
        squares += values[person] * values[person];
      }
      const total = this.totals[at];
      const outside = total.count - inside;
      if (inside < 2 || outside < 2) {
        this.drawn[at] = 0;
        return;
      }
      const rest = total.sum - sum;
      const spread = Math.max(0, squares - (sum * sum) / inside) / (inside - 1) / inside;
      const spreadOutside =
        Math.max(0, total.squares - squares - (rest * rest) / outside) / (outside - 1) / outside;
      this.drawn[at] = studentized(sum / inside - rest / outside, spread + spreadOutside);
    });
    return this.drawn;
  }
}

/** Centering first keeps the sums of squares accurate. */
function center(outcome: Float64Array) {
  const known = Uint8Array.from(outcome, (value) => (Number.isFinite(value) ? 1 : 0));
  let [count, sum] = [0, 0];
  outcome.forEach((value, person) => {
    if (known[person] === 0) return;
    count++;
    sum += value;
  });
  const mean = sum / count;
  return { known, values: outcome.map((value, person) => (known[person] === 1 ? value - mean : 0)) };
}
