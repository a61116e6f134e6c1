export { actWordsFr } from "./act-words.fr.ts";
export { auditLettersAtMost } from "./audit-search.ts";
export { actsByThing, isLook, mainThingOf, otherActs } from "./audited-acts.ts";
export { accessRoutes } from "./contract.ts";
export { opensThroughShare, roleMayThroughShare } from "./may.ts";
export {
  type AuditedAct,
  type KeyScope,
  keyScopes,
  type OrganisationKind,
  organisationKinds,
  type Role,
  roles,
  type ThingKind,
  thingKinds,
  type UseCase,
} from "./model.ts";
export { type Route, type RouteInput, type RouteOutput, type RouteShape, route } from "./route.ts";
export { seekWords } from "./seek-words.ts";
