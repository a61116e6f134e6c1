export { type Configurations, configurationsOf } from "./configurations.ts";
export { patternRoutes } from "./contract.ts";
export { type EstimateLook, lookAtEstimates } from "./look-at-estimates.ts";
export type { CaseEffect, CaseEstimate, Features, ProjectCase } from "./model.ts";
export { readFeatures } from "./read-features.ts";
export { viewCases } from "./view-cases.ts";
export { type FeatureKey, featureKeys } from "./vocabulary.ts";
export { patternWordsFr } from "./words.fr.ts";
