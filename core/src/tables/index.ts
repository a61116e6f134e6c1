export { attackBeforeRelease } from "./attack-before-release.ts";
export { attackByDifferences, type PublishedSum, type TellingDifference } from "./attack-by-differences.ts";
export { type Attacked, attackByPrograms } from "./attack-by-programs.ts";
export { attackByRank, type Discovery } from "./attack-by-rank.ts";
export { buildTables } from "./build-tables.ts";
export { type CodePaths, pathsOf } from "./classification-tree.ts";
export type {
  Classification,
  CompanyRecord,
  PublicationStop,
  TableProblem,
  TableRequest,
  TableRule,
  TableSystem,
} from "./model.ts";
export type { LinearAnswer, LinearProgram, LinearSolver, OpenProgram } from "./ports.ts";
export { type Protection, protectTables } from "./protect-tables.ts";
export { type ReleasedCell, type ReleasedTables, releaseTables } from "./release-tables.ts";
export { sensitiveFigures } from "./sensitive-cells.ts";
export { pooledTableRule } from "./table-rules.ts";
