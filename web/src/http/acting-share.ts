import { useSyncExternalStore } from "react";

const storageKey = "ouvrage.share";
const listeners = new Set<() => void>();

/** The received share through which this window acts, by its id; another window is free of it. */
export function actingShare(): string | undefined {
  return window.sessionStorage.getItem(storageKey) ?? undefined;
}

export function actThroughShare(id: string | undefined): void {
  if (id === undefined) window.sessionStorage.removeItem(storageKey);
  else window.sessionStorage.setItem(storageKey, id);
  for (const tell of listeners) tell();
}

let isArriving = false;

/** On the way to the first page of a share: the page left behind is not yet the sign that the person goes home. */
export function isArrivingThroughShare(): boolean {
  return isArriving;
}

/** Acts through the share from the first request of the page to which `go` leads. */
export async function arriveThroughShare(id: string, go: () => Promise<void>): Promise<void> {
  isArriving = true;
  actThroughShare(id);
  try {
    await go();
  } finally {
    isArriving = false;
  }
}

/** `actingShare` for a page, which is told when it changes. */
export function useActingShare(): string | undefined {
  return useSyncExternalStore(listen, actingShare);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
