export { followPerson } from "./follow-person.ts";
export type { ToldTrajectoryCaveat, TrajectoryCaveat } from "./trajectory-caveat.ts";
export type {
  Place,
  TrajectoryFinding,
  TrajectoryPoint,
  TrajectoryRefused,
  TrajectoryShown,
} from "./trajectory-finding.ts";
export type { TrajectoryRefusal, TrajectoryRefusalCode } from "./trajectory-refusal.ts";
export type { TrajectoryOptions, TrajectoryStudy } from "./trajectory-study.ts";
