export { type ListedCompany, listCompanies } from "./access/list-companies.ts";
export { addOrganisation, addOrganisationIn } from "./access/local-owner.ts";
export type { ServerSettings } from "./accounts/open-doorway.ts";
export { openIdProvider } from "./accounts/openid-provider.ts";
export { type ArchiveRefusal, ArchiveUnusable, type TableDigests } from "./archives/archive-format.ts";
export { type BackedUp, backUp } from "./archives/back-up.ts";
export { isInstalled } from "./archives/house-files.ts";
export { type PutBackDone, putBack } from "./archives/put-back.ts";
export { newKeyPair, type OpenWith, type SealWith } from "./archives/sealed-file.ts";
export { tryArchive } from "./archives/try-archive.ts";
export { type ChoreLine, faultCodeOf } from "./chores/chore.ts";
export { listChores, replayChore } from "./chores/chore-queue.ts";
export {
  type Database,
  DatabaseUnavailable,
  enterWalls,
  explainDatabaseRefusal,
  openBeside,
  openDatabase,
  serverName,
} from "./database/index.ts";
export { type DatabaseExamination, examineDatabase } from "./doctor/examine-database.ts";
export { type AnsweredRequest, openRequestCounts, type RequestCounts } from "./http/request-counts.ts";
export { serveWeb } from "./http/serve-web.ts";
export { writeMetrics } from "./http/write-metrics.ts";
export { noMail, openSmtpSender, readMailSettings } from "./mail/index.ts";
export { measureHouse } from "./measure-house.ts";
export { type House, type HouseSources, openHouse } from "./open-house.ts";
export {
  type ErasureRecord,
  type ReapplyHouse,
  readErasures,
  reapplyErasures,
} from "./privacy/reapply-erasures.ts";
export { systemClock } from "./system-clock.ts";
export { openHighsSolver } from "./tables/highs-solver.ts";
export { transact } from "./transact.ts";
