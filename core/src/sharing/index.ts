export { changeShare } from "./change-share.ts";
export { treeLevelsAtMost } from "./check-place.ts";
export { isLive, latestUntil } from "./check-until.ts";
export { chooseOrganisationKind } from "./choose-organisation-kind.ts";
export { sharingRoutes } from "./contract.ts";
export { createOrganisation } from "./create-organisation.ts";
export { leaveShare } from "./leave-share.ts";
export { type KinTie, type OrganisationCard, organisationCardSchema, type ProjectShare } from "./model.ts";
export { askParent, leaveParent } from "./place-organisation.ts";
export type {
  ConnectionCodes,
  KinStore,
  NewShare,
  OrganisationRegister,
  SharedProject,
  ShareStore,
} from "./ports.ts";
export { codeAlphabet, codeLength } from "./read-code.ts";
export { readersThroughShares } from "./readers-through-shares.ts";
export { renewConnectionCode } from "./renew-connection-code.ts";
export { findPartner, shareProject } from "./share-project.ts";
export { viewOrganisation } from "./view-organisation.ts";
export { viewSharedEffort } from "./view-shared-effort.ts";
export { viewSharedProjects } from "./view-shared-projects.ts";
export { viewSharedStandings } from "./view-shared-standings.ts";
export { viewShares } from "./view-shares.ts";
export { type ShareEnding, type ShareRole, shareEndings, shareRoles } from "./vocabulary.ts";
export { releaseOrganisation, welcomeOrganisation } from "./welcome-organisation.ts";
export { withdrawShare } from "./withdraw-share.ts";
