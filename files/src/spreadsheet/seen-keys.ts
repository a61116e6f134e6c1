const seedLow = 0x811c9dc5;
const seedHigh = 0x9e3779b1;

/**
 * Texts already met, kept as 53-bit fingerprints in eight bytes each. Two texts of five million share a fingerprint
 * with a probability near one in a thousand.
 */
export interface SeenKeys {
  add(key: string): void;
  has(key: string): boolean;
}

export function openSeenKeys(): SeenKeys {
  let slots = new Float64Array(1024);
  let count = 0;
  const find = (table: Float64Array, print: number) => {
    let slot = print % table.length;
    for (let kept = table[slot]; kept !== 0 && kept !== print; kept = table[slot])
      slot = (slot + 1) % table.length;
    return slot;
  };
  const grow = () => {
    const wider = new Float64Array(slots.length * 2);
    for (const print of slots) if (print !== 0) wider[find(wider, print)] = print;
    slots = wider;
  };
  return {
    add(key) {
      if (count * 2 > slots.length) grow();
      const print = fingerprintOf(key);
      const slot = find(slots, print);
      if (slots[slot] === print) return;
      slots[slot] = print;
      count += 1;
    },
    has(key) {
      const print = fingerprintOf(key);
      return slots[find(slots, print)] === print;
    },
  };
}

/** Two 32-bit FNV-like mixes, folded into 53 bits; never 0, which marks an empty slot. */
function fingerprintOf(key: string): number {
  let [low, high] = [seedLow, seedHigh];
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13);
  }
  return ((high >>> 0) % 0x200000) * 0x100000000 + (low >>> 0) || 1;
}
