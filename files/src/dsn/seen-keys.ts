const firstCapacity = 1024;

/**
 * The staff numbers met in one declaration, as 64-bit hashes: 8 bytes each, so that a person written twice is found
 * without keeping anything that could name her.
 */
export class SeenKeys {
  #high = new Int32Array(firstCapacity);
  #low = new Int32Array(firstCapacity);
  #count = 0;

  /** Remembers a key; `false` when it was there. */
  add(key: string): boolean {
    let high = 0x811c9dc5;
    let low = 0x9dc5811c;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x85ebca6b);
      low ^= low >>> 15;
    }
    high = Math.imul(high ^ (high >>> 16), 0x45d9f3b);
    // A low part of 0 would read as a free place.
    return this.#place(high, low === 0 ? 1 : low);
  }

  clear(): void {
    this.#high = new Int32Array(firstCapacity);
    this.#low = new Int32Array(firstCapacity);
    this.#count = 0;
  }

  #place(high: number, low: number): boolean {
    const mask = this.#low.length - 1;
    let at = (high ^ low) & mask;
    while (this.#low[at] !== 0) {
      if (this.#low[at] === low && this.#high[at] === high) return false;
      at = (at + 1) & mask;
    }
    this.#high[at] = high;
    this.#low[at] = low;
    this.#count += 1;
    if (this.#count * 2 > this.#low.length) this.#grow();
    return true;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Int32Array(high.length * 2);
    this.#low = new Int32Array(low.length * 2);
    this.#count = 0;
    for (let at = 0; at < low.length; at += 1) if (low[at] !== 0) this.#place(high[at], low[at]);
  }
}
