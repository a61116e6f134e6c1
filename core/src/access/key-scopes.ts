import { type KeyScope, keyScopes, type UseCase } from "./model.ts";

/**
 * The acts of each scope. A list and not a level: what is not in it is refused to every program, so that nothing that
 * comes later is opened by keys that were given before. Nothing is deleted by a program.
 */
const openedByScope: Readonly<Record<KeyScope, readonly UseCase[]>> = {
  readPortfolio: ["viewPortfolio"],
  writePortfolio: ["viewPortfolio", "editPortfolioFirm"],
  readSharedStandings: ["viewSharedStandings"],
  readSharedEffort: ["viewSharedStandings", "viewSharedEffort"],
};

/** Whether a key of this scope opens the use case, if the person's roles do. */
export function opensWithKey(scope: KeyScope, useCase: UseCase): boolean {
  return openedByScope[scope].includes(useCase);
}

/** Scopes of the keys that open the use case; none for what no program does. */
export function scopesThatOpen(useCase: string): readonly KeyScope[] {
  return keyScopes.filter((scope) => openedByScope[scope].some((opened) => opened === useCase));
}
