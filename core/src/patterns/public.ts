export { type Configurations, configurationsOf } from "./configurations.ts";
export { patternRoutes } from "./contract.ts";
export { type EstimateLook, type FeatureLook, lookAtEstimates } from "./look-at-estimates.ts";
export type { ProjectCase } from "./model.ts";
export {
  type FeatureGroup,
  type FeatureKey,
  featureGroups,
  featuresTogether,
  projectsForFeature,
  projectsForPooling,
  projectsOnEachSide,
} from "./vocabulary.ts";
export { patternWordsFr } from "./words.fr.ts";
