export { type Configurations, configurationsOf } from "./configurations.ts";
export { patternRoutes } from "./contract.ts";
export { type EstimateLook, lookAtEstimates, poolTogether, type TogetherLook } from "./look-at-estimates.ts";
export {
  type CaseEffect,
  type CaseEstimate,
  caseEstimateSchema,
  type Features,
  type ProjectCase,
} from "./model.ts";
export { readFeatures } from "./read-features.ts";
export { readEstimates } from "./read-outcomes.ts";
export { viewCases } from "./view-cases.ts";
export { type FeatureKey, featureKeys, projectsForPooling } from "./vocabulary.ts";
export { patternWordsFr } from "./words.fr.ts";
