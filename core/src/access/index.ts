export { may, notAllowed, rolesThatMay } from "./may.ts";
export {
  type AccountId,
  type Actor,
  type AuditEntry,
  type NotAllowed,
  type OrganisationId,
  type Role,
  roles,
  type UseCase,
  useCases,
} from "./model.ts";
export type { AuditTrail } from "./ports.ts";
export { type Route, type RouteInput, type RouteOutput, route } from "./route.ts";
