/** Wrong tokens counted by network, by each server for its share of them, and forgotten after a while. */
export interface WrongTokens {
  /** Counts one more; the answer is how many seconds the network should wait, 0 while it may go on. */
  count(network: string): number;
  /**
   * Milliseconds after which every page of closed links is answered, counted from the request. What tells a dead link
   * from one that never was is some tenth of a millisecond in the database: it ends inside this time.
   */
  readonly answeredAfter: number;
}

/** Wrong tokens of a network before it is told to wait: nobody mistypes a square so often. */
export const wrongTokensAllowed = 20;
/** Milliseconds after which a network's wrong tokens are forgotten. */
const memory = 10 * 60_000;
/** Networks remembered at once; beyond, the one first heard of is forgotten. */
const networksAtMost = 10_000;

/**
 * Kept in memory and not in the database: a table would let strangers write as much as they like, and what keeps a
 * token from being guessed is its 192 bits. Servers that share the work share what is allowed. `now` counts
 * milliseconds.
 */
export function countWrongTokens(
  now: () => number,
  answeredAfter = 50,
  servers: () => number = () => 1,
): WrongTokens {
  const heard = new Map<string, { readonly since: number; count: number }>();
  return {
    answeredAfter,
    count(network) {
      const at = now();
      const known = heard.get(network);
      const entry = known !== undefined && at - known.since < memory ? known : { since: at, count: 0 };
      entry.count += 1;
      if (entry !== known) {
        heard.delete(network);
        heard.set(network, entry);
      }
      if (heard.size > networksAtMost) heard.delete(heard.keys().next().value ?? "");
      return entry.count <= Math.ceil(wrongTokensAllowed / servers())
        ? 0
        : Math.ceil((entry.since + memory - at) / 1000);
    },
  };
}

/** The network of an address: itself in IPv4, its first 64 bits in IPv6, where a home or a phone has as many. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped !== null) return mapped[1] ?? address;
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""));
  const missing = address.includes("::") ? 8 - (before?.length ?? 0) - (after?.length ?? 0) : 0;
  const groups = [...(before ?? []), ...Array<string>(Math.max(missing, 0)).fill("0"), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
