export { isLive, latestUntil } from "./check-until.ts";
export { sharingRoutes } from "./contract.ts";
export type { KinTie, OrganisationCard, ProjectShare } from "./model.ts";
export { readCode, writeCode } from "./read-code.ts";
export { readersThroughShares } from "./readers-through-shares.ts";
export { sharesRoute } from "./shares-route.ts";
export { type ShareRole, shareRoles } from "./vocabulary.ts";
