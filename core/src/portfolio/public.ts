export { type MergeConflict, type MergeSide, mergeSides, placeName } from "../projects/index.ts";
export { blankFirm } from "./blank-firm.ts";
export { portfolioRoutes } from "./contract.ts";
export type { FirmField } from "./firm-columns.ts";
export { lastCallOf } from "./firm-standing.ts";
export { mergeFirms } from "./merge-firms.ts";
export { type Firm, type FirmCall, firmCallSchema, firmEndings, firmSchema } from "./model.ts";
export {
  type PortfolioLine,
  portfolioLines,
  projectKeyStart,
  type SeenFirm,
} from "./portfolio-lines.ts";
export { firmSizes, type PortfolioSearch, seekLines, sizeOf, wholePortfolio } from "./seek-lines.ts";
export { tellProjects } from "./tell-project.ts";
export type { ToldMove, ToldProject, ToldReason } from "./told-project.ts";
export { weekCalls } from "./week-calls.ts";
export { portfolioWordsFr } from "./words.fr.ts";
export { type TellingVoice, writeToldParty, writeToldReason } from "./write-told.ts";
