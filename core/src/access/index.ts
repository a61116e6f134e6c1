export {
  type AuditSeal,
  digestOf,
  type Mac,
  type MarkedLine,
  markOf,
  noDigest,
  type SealableLine,
} from "./audit-seals.ts";
export {
  type AuditPage,
  type AuditPlace,
  type AuditWish,
  auditExportAtMost,
  placeAfter,
} from "./audit-search.ts";
export { actsByThing, auditedActs, isLook, mainThingOf, otherActs } from "./audited-acts.ts";
export { auditDaysKept, checkAuditTrail } from "./check-audit-trail.ts";
export { chosenIdSchema } from "./chosen-id.ts";
export { accessRoutes, organisationNameSchema, organisationSchema } from "./contract.ts";
export { eraseFictionalCompany } from "./erase-fictional-company.ts";
export { exportAuditTrail } from "./export-audit-trail.ts";
export { jsonText } from "./json-text.ts";
export { opensWithKey, scopesThatOpen } from "./key-scopes.ts";
export { may, notAllowed, opensThroughShare, rolesThatMay } from "./may.ts";
export {
  type AccountId,
  type Actor,
  type AuditEntry,
  type AuditedAct,
  type AuditedThing,
  type AuditLine,
  type KeyScope,
  keyScopes,
  type LinkAct,
  type NotAllowed,
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  organisationKinds,
  type Role,
  roles,
  type ThingKind,
  thingKinds,
  type UseCase,
  useCases,
} from "./model.ts";
export type { AuditSeals, AuditSearch, AuditTrail, OrganisationStore } from "./ports.ts";
export { type RenameOrganisationRefusal, renameOrganisation } from "./rename-organisation.ts";
export { type Route, type RouteInput, type RouteOutput, type RouteShape, route } from "./route.ts";
export { type SoughtWord, seekWords } from "./seek-words.ts";
export { viewAuditTrail } from "./view-audit-trail.ts";
export { viewOrganisations } from "./view-organisations.ts";
