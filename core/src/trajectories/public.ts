export { trajectoryRoutes } from "./contract.ts";
export {
  type GroupPaths,
  isGoneCode,
  isPresentCode,
  type PathAlignment,
  type PathState,
  pathAlignments,
  pathGroups,
  pathStates,
  type Trajectories,
} from "./model.ts";
export { trajectoryWordsFr } from "./words.fr.ts";
