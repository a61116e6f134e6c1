import { useEffect, useState } from "react";

/** Whether this page would open without network. */
export type OfflineStanding = "ready" | "preparing" | "impossible";

export function useOfflineStanding(): OfflineStanding {
  const isPossible = "serviceWorker" in navigator;
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (isPossible) void navigator.serviceWorker.ready.then(() => setReady(true));
  }, [isPossible]);
  if (!isPossible) return "impossible";
  return isReady ? "ready" : "preparing";
}

/** What the browser says of the room left for visits. */
export interface StorageStanding {
  /** Bytes. */
  readonly left: number;
  /** True when the browser keeps visits even if room is lacking. */
  readonly isLasting: boolean;
}

/** Asks the browser to keep the visits, and how much room is left; nothing when it does not say. */
export function useStorageStanding(): StorageStanding | undefined {
  const [standing, setStanding] = useState<StorageStanding>();
  useEffect(() => {
    if (!("storage" in navigator)) return;
    const { storage } = navigator;
    void Promise.all([storage.persist(), storage.estimate()]).then(
      ([isLasting, { quota, usage }]) =>
        setStanding({ left: (quota ?? Number.POSITIVE_INFINITY) - (usage ?? 0), isLasting }),
      () => undefined,
    );
  }, []);
  return standing;
}
