import { currentOrganisation } from "./current-organisation.ts";

const storageKey = () => `ouvrage.acts.${currentOrganisation() ?? ""}`;

/** Keeps in this browser what the server said that the person may do where they are: a hint, no right. */
export function noteActs(mayDo: readonly string[]): void {
  try {
    window.localStorage.setItem(storageKey(), mayDo.join(" "));
  } catch {
    // A browser that is full or keeps nothing asks the server each time.
  }
}

/** Whether the server, when it was last asked, said that the person may do this. */
export function wasAllowed(useCase: string): boolean {
  return (window.localStorage.getItem(storageKey()) ?? "").split(" ").includes(useCase);
}
