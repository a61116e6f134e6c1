export { privacyRoutes } from "./contract.ts";
export type { ExportFormat } from "./formats.ts";
export type { Clue, PersonalKind } from "./model.ts";
export type { TimedKind } from "./timed-kinds.ts";
export { privacyWordsFr } from "./words.fr.ts";
