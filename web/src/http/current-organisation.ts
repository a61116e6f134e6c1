const storageKey = "ouvrage.organisation";

/** The organisation being looked at, kept by this browser; `undefined` lets the server choose. */
export function currentOrganisation(): string | undefined {
  return window.localStorage.getItem(storageKey) ?? undefined;
}

export function lookAtOrganisation(id: string | undefined): void {
  if (id === undefined) window.localStorage.removeItem(storageKey);
  else window.localStorage.setItem(storageKey, id);
}
