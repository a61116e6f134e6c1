/** Turns for work that is few at a time. */
export interface FileSlots {
  /** Waits for a turn; the answer gives it back. Throws the signal's reason when it is aborted first. */
  take(signal: AbortSignal): Promise<() => void>;
}

/** So many turns at once; those who wait are served in the order they came. */
export function openFileSlots(count: number): FileSlots {
  let free = count;
  const waiting = new Set<() => void>();
  const giveBack = () => {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else {
      waiting.delete(next);
      next();
    }
  };
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return giveBack;
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const leave = () => {
        waiting.delete(resolve);
        reject(signal.reason);
      };
      waiting.add(resolve);
      signal.addEventListener("abort", leave);
      await promise.finally(() => signal.removeEventListener("abort", leave));
      return giveBack;
    },
  };
}
