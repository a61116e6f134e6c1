/** Binary heap of numbers, smallest on top, each with the place it belongs to; all can be raised at once. */
export class KeyedHeap {
  size = 0;
  private raised = 0;
  private keys: Float64Array;
  private owners: Int32Array;

  /** `capacity` is a first guess; the heap grows when needed. */
  constructor(capacity: number) {
    this.keys = new Float64Array(capacity + 1);
    this.owners = new Int32Array(capacity + 1);
  }

  clear(): void {
    this.size = 0;
    this.raised = 0;
  }

  raiseAll(amount: number): void {
    this.raised += amount;
  }

  smallest(): number {
    return this.keys[0] + this.raised;
  }

  push(key: number, place: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, owners } = this;
    const own = key - this.raised;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(own, place, keys[parent], owners[parent])) break;
      keys[at] = keys[parent];
      owners[at] = owners[parent];
      at = parent;
    }
    keys[at] = own;
    owners[at] = place;
  }

  /** Removes the smallest number and gives its place. */
  popPlace(): number {
    const { keys, owners } = this;
    const top = owners[0];
    const size = --this.size;
    const own = keys[size];
    const place = owners[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const second = child + 1;
      if (second < size && isBefore(keys[second], owners[second], keys[child], owners[child])) child = second;
      if (!isBefore(keys[child], owners[child], own, place)) break;
      keys[at] = keys[child];
      owners[at] = owners[child];
      at = child;
    }
    keys[at] = own;
    owners[at] = place;
    return top;
  }

  /** Places of all numbers held, in no order. */
  places(): Int32Array {
    return this.owners.subarray(0, this.size);
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length);
    const owners = new Int32Array(keys.length);
    keys.set(this.keys);
    owners.set(this.owners);
    this.keys = keys;
    this.owners = owners;
  }
}

/** Of equal numbers the lower place goes first. */
function isBefore(key: number, place: number, otherKey: number, otherPlace: number): boolean {
  return key < otherKey || (key === otherKey && place < otherPlace);
}
