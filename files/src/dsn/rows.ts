/** A row that can be written again from the start. */
export interface Row {
  clear(): void;
}

/** Rows of one block that a person may have; more than that is a file gone wrong, whose memory must stay bounded. */
export const mostRows = 2_000;

/**
 * The occurrences of one block under one person. Rows are written again for the next person: a file has millions of
 * people and nothing is kept of them, so nothing is made anew for them.
 */
export class Rows<Written extends Row> {
  count = 0;
  /** Occurrences beyond the most that is kept. */
  lostCount = 0;
  readonly #make: () => Written;
  readonly #rows: Written[] = [];
  readonly #spare: Written;

  constructor(make: () => Written) {
    this.#make = make;
    this.#spare = make();
  }

  clear(): void {
    this.count = 0;
    this.lostCount = 0;
  }

  /** A blank row, the last of the list; beyond the most that is kept, one that nobody reads. */
  open(): Written {
    if (this.count === mostRows) {
      this.lostCount += 1;
      return this.spare();
    }
    const { count } = this;
    this.count = count + 1;
    if (count === this.#rows.length) this.#rows.push(this.#make());
    const row = this.#rows[count];
    row.clear();
    return row;
  }

  /** A blank row that is not in the list. */
  spare(): Written {
    this.#spare.clear();
    return this.#spare;
  }

  /** Takes the last row off the list. */
  dropLast(): void {
    this.count -= 1;
  }

  at(position: number): Written {
    return this.#rows[position];
  }

  list(): readonly Written[] {
    return this.#rows.slice(0, this.count);
  }
}
