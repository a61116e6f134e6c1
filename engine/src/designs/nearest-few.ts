/** The few smallest of many, kept in a heap with the worst on top. */
export class NearestFew {
  worst = Number.POSITIVE_INFINITY;
  private readonly count: number;
  private readonly kept: { square: number; position: number }[] = [];

  constructor(count: number) {
    this.count = count;
  }

  offer(square: number, position: number): void {
    const { kept } = this;
    const candidate = { square, position };
    if (kept.length === this.count) {
      if (!isCloser(candidate, kept[0])) return;
      this.sink(candidate);
    } else {
      kept.push(candidate);
      for (let at = kept.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isCloser(kept[parent], kept[at])) break;
        [kept[at], kept[parent]] = [kept[parent], kept[at]];
        at = parent;
      }
    }
    if (kept.length === this.count) this.worst = kept[0].square;
  }

  sorted(): { readonly positions: Int32Array; readonly squares: Float64Array } {
    const kept = this.kept.toSorted((a, b) => a.square - b.square || a.position - b.position);
    return {
      positions: Int32Array.from(kept, ({ position }) => position),
      squares: Float64Array.from(kept, ({ square }) => square),
    };
  }

  private sink(candidate: { square: number; position: number }): void {
    const { kept } = this;
    let at = 0;
    for (let child = 1; child < kept.length; child = 2 * at + 1) {
      if (child + 1 < kept.length && isCloser(kept[child], kept[child + 1])) child++;
      if (!isCloser(candidate, kept[child])) break;
      kept[at] = kept[child];
      at = child;
    }
    kept[at] = candidate;
  }
}

function isCloser(
  left: { square: number; position: number },
  right: { square: number; position: number },
): boolean {
  return left.square < right.square || (left.square === right.square && left.position < right.position);
}
