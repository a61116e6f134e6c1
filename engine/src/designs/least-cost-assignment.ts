import { KeyedHeap } from "./keyed-heap.ts";

/** Who may be assigned to whom, and at which cost. */
export interface AssignmentProblem {
  readonly rows: number;
  readonly columns: number;
  /** Column of the k-th cheapest link of a row, from 0; -1 when there are no more. */
  readonly column: (row: number, k: number) => number;
  readonly cost: (row: number, k: number) => number;
  /** Cost of leaving a row alone; Infinity when that is not allowed. */
  readonly alone: number;
}

/**
 * Assigns rows to columns of their own at the least total cost; gives the column of each row, or -1 for rows left
 * alone. When rows must not be left alone but not all of them can be served, as many as possible are.
 *
 * Rows enter one by one, each by the cheapest chain of reassignments (shortest path on costs reduced by prices, which
 * stay at or above zero); links are looked at in order of cost, so that a search ends at the first free column it can
 * no longer improve upon. Exact, whatever the order of the rows.
 * Reference: Edmonds & Karp (1972), J. ACM 19:248; Jonker & Volgenant (1987), Computing 38:325.
 */
export function leastCostAssignment(problem: AssignmentProblem): Int32Array {
  const solver = new ShortestChains(problem);
  for (let row = 0; row < problem.rows; row++) solver.enter(row);
  return solver.columnOf;
}

class ShortestChains {
  readonly columnOf: Int32Array;
  private readonly problem: AssignmentProblem;
  private readonly rowOf: Int32Array;
  private readonly rowPrice: Float64Array;
  private readonly columnPrice: Float64Array;
  private readonly reach: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly touched: number[] = [];
  private readonly settled: number[] = [];
  /** Settled columns are not looked at again: rounding could make a chain come back to itself. */
  private readonly isSettled: Uint8Array;
  private readonly waiting: KeyedHeap;
  private best = 0;
  /** Free column where the best chain ends, or -1; then `endRow` is left alone, unless that is -1 too. */
  private endColumn = -1;
  private endRow = -1;

  constructor(problem: AssignmentProblem) {
    this.problem = problem;
    this.columnOf = new Int32Array(problem.rows).fill(-1);
    this.rowOf = new Int32Array(problem.columns).fill(-1);
    this.rowPrice = new Float64Array(problem.rows);
    this.columnPrice = new Float64Array(problem.columns);
    this.reach = new Float64Array(problem.columns).fill(Number.POSITIVE_INFINITY);
    this.cameFrom = new Int32Array(problem.columns);
    this.isSettled = new Uint8Array(problem.columns);
    this.waiting = new KeyedHeap(64);
  }

  enter(row: number): void {
    const { problem, waiting, reach } = this;
    if (problem.column(row, 0) < 0) return;
    this.rowPrice[row] = Math.min(problem.cost(row, 0), problem.alone);
    this.best = Number.POSITIVE_INFINITY;
    this.endColumn = -1;
    this.endRow = -1;
    waiting.clear();
    this.lookFrom(row, 0);
    while (waiting.size > 0 && waiting.smallest() < this.best) {
      const distance = waiting.smallest();
      const column = waiting.popPlace();
      if (this.isSettled[column] === 1) continue;
      this.isSettled[column] = 1;
      this.settled.push(column);
      this.lookFrom(this.rowOf[column], distance);
    }
    if (this.best < Number.POSITIVE_INFINITY) {
      this.reprice(row);
      this.reassign(row);
    }
    for (const column of this.touched) reach[column] = Number.POSITIVE_INFINITY;
    for (const column of this.settled) this.isSettled[column] = 0;
    this.touched.length = 0;
    this.settled.length = 0;
  }

  private lookFrom(row: number, distance: number): void {
    const { problem, reach } = this;
    const start = distance - this.rowPrice[row];
    if (start + problem.alone < this.best) {
      this.best = start + problem.alone;
      this.endColumn = -1;
      this.endRow = row;
    }
    for (let k = 0; ; k++) {
      const column = problem.column(row, k);
      if (column < 0) return;
      const least = start + problem.cost(row, k);
      if (least >= this.best) return;
      const length = least - this.columnPrice[column];
      if (length >= this.best || length >= reach[column] || this.isSettled[column] === 1) continue;
      if (reach[column] === Number.POSITIVE_INFINITY) this.touched.push(column);
      reach[column] = length;
      this.cameFrom[column] = row;
      if (this.rowOf[column] >= 0) this.waiting.push(length, column);
      else {
        this.best = length;
        this.endColumn = column;
      }
    }
  }

  private reprice(row: number): void {
    this.rowPrice[row] += this.best;
    for (const column of this.settled) {
      const rise = this.best - this.reach[column];
      this.columnPrice[column] -= rise;
      this.rowPrice[this.rowOf[column]] += rise;
    }
  }

  private reassign(entering: number): void {
    let column = this.endColumn;
    if (column < 0) {
      column = this.columnOf[this.endRow];
      this.columnOf[this.endRow] = -1;
      if (this.endRow === entering) return;
    }
    for (let row = -1; row !== entering; ) {
      row = this.cameFrom[column];
      const before = this.columnOf[row];
      this.columnOf[row] = column;
      this.rowOf[column] = row;
      column = before;
    }
  }
}
