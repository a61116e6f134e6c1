export { type AdaptedSheet, beginAdaptation } from "./adapted-sheet.ts";
export type { CaseChange } from "./change-model.ts";
export { practiceRoutes } from "./contract.ts";
export { type FacetName, facetNames } from "./library-entry.ts";
export type { CaseSetting, PublishedCase } from "./model.ts";
export type { PracticeKit } from "./practice-kit.ts";
export type { PracticeSheet } from "./practice-sheet.ts";
export {
  audiences,
  type CaseField,
  caseFields,
  companySizes,
  conditionKeys,
  constraints,
  type PublishedReach,
  publishedReaches,
  type Reach,
  reachesAsFar,
  removalDemands,
  sectors,
} from "./vocabulary.ts";
export { practiceWordsFr } from "./words.fr.ts";
