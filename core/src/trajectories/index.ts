export { trajectoryRoutes } from "./contract.ts";
export {
  isGoneCode,
  isPresentCode,
  monthsAtMost,
  type PathState,
  pathStates,
  type Trajectories,
} from "./model.ts";
export {
  factBits,
  type OwnFacts,
  type PathBook,
  type PathRow,
  type PathWindow,
  type SharedFacts,
} from "./path-book.ts";
export { type NumberedFacts, type PathBuilder, pathBuilder } from "./path-builder.ts";
export type { PathShelf } from "./ports.ts";
export { type TrajectoryHouse, type TrajectoryQuery, viewTrajectories } from "./view-trajectories.ts";
export { trajectoryWordsFr } from "./words.fr.ts";
