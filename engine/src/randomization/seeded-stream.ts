/**
 * Reproducible random numbers: a hash of (seed, counter), so that the same seed gives the same draws in a browser
 * and on a server, and draws can be reached in any order. Integer arithmetic only.
 * The hash is two rounds of the "triple32" integer mixer (Wellons, 2018, low-bias hash search). Not for secrets.
 */
export class SeededStream {
  private counter = 0;
  private readonly key: number;

  constructor(seed: number) {
    this.key = mix((seed ^ 0x9e3779b9) >>> 0);
  }

  /** Uniform whole number from 0 to 2^32 - 1. */
  nextWord(): number {
    this.counter = (this.counter + 1) >>> 0;
    return mix((mix(this.counter) ^ this.key) >>> 0);
  }

  /** Uniform whole number below `bound`, without modulo bias. */
  nextBelow(bound: number): number {
    const mask = bound - 1;
    if ((bound & mask) === 0 && bound > 0) return (this.nextWord() & mask) >>> 0;
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let word = this.nextWord();
    while (word >= limit) word = this.nextWord();
    return word % bound;
  }

  /** Uniform number strictly between 0 and 1. */
  nextUniform(): number {
    return (this.nextWord() + 0.5) / 2 ** 32;
  }
}

function mix(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
}
