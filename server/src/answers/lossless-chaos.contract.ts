/** Defences that a run may do without, to see that something then breaks. */
export interface Defences {
  /** An invitation serves once. */
  readonly spendsOnce: boolean;
  /** The phone believes a receipt only with its proof. */
  readonly asksForProof: boolean;
  /** What the phone says it keeps is on its disk, and not in the memory of a tab. */
  readonly keepsFirst: boolean;
}

export const allDefences: Defences = { spendsOnce: true, asksForProof: true, keepsFirst: true };

/** Numbers that a seed gives, each below its bound. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

/** What a run is made of: whether a fault befalls is drawn from its seed. */
export interface Chaos {
  readonly defences: Defences;
  /** A number below the bound. */
  readonly chance: (below: number) => number;
  /** Whether a fault befalls now, once in so many times. */
  readonly befalls: (name: string, oneIn: number) => boolean;
}

/** A run that is rough until it is calmed down. */
export function openChaos(seed: number, defences: Defences) {
  const chance = chanceOf(seed);
  const faults: Record<string, number> = {};
  let isRough = true;
  const befalls = (name: string, oneIn: number) => {
    const does = isRough && chance(oneIn) === 0;
    if (does) faults[name] = (faults[name] ?? 0) + 1;
    return does;
  };
  const calmDown = () => {
    isRough = false;
  };
  const chaos: Chaos = { defences, chance, befalls };
  return { chaos, faults, calmDown };
}
