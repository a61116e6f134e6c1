export { accessRoutes } from "./contract.ts";
export { eraseFictionalCompany } from "./erase-fictional-company.ts";
export { jsonText } from "./json-text.ts";
export { may, notAllowed, rolesThatMay } from "./may.ts";
export {
  type AccountId,
  type Actor,
  type AuditEntry,
  type NotAllowed,
  type Organisation,
  type OrganisationId,
  type Role,
  roles,
  type UseCase,
  useCases,
} from "./model.ts";
export type { AuditTrail, OrganisationStore } from "./ports.ts";
export { type RenameOrganisationRefusal, renameOrganisation } from "./rename-organisation.ts";
export { type Route, type RouteInput, type RouteOutput, route } from "./route.ts";
export { viewAuditTrail } from "./view-audit-trail.ts";
export { viewOrganisations } from "./view-organisations.ts";
