/**
 * People on a line, some already taken: finds the nearest free position to the left or right of a place in
 * almost constant time (union-find with path halving). Reference: Tarjan (1975), J. ACM 22:215.
 */
export class FreeLine {
  private readonly leftOf: Int32Array;
  private readonly rightOf: Int32Array;
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
    // Position p is stored at p + 1; 0 and size + 1 are the walls.
    this.leftOf = new Int32Array(size + 2);
    for (let at = 0; at < size + 2; at++) this.leftOf[at] = at;
    this.rightOf = this.leftOf.slice();
  }

  take(position: number): void {
    this.leftOf[position + 1] = position;
    this.rightOf[position + 1] = position + 2;
  }

  isFree(position: number): boolean {
    return this.leftOf[position + 1] === position + 1;
  }

  /** Free position at or left of the place, or -1. */
  freeLeft(position: number): number {
    return find(this.leftOf, position + 1) - 1;
  }

  /** Free position at or right of the place, or the size when there is none. */
  freeRight(position: number): number {
    return find(this.rightOf, Math.min(position, this.size) + 1) - 1;
  }
}

function find(parent: Int32Array, start: number): number {
  let at = start;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]];
    at = parent[at];
  }
  return at;
}
