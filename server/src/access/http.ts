import {
  accessRoutes,
  checkAuditTrail,
  eraseFictionalCompany,
  exportAuditTrail,
  renameOrganisation,
  viewAuditTrail,
  viewOrganisations,
} from "../../../core/src/access/index.ts";
import { type Door, door } from "../http/door.ts";

export const accessDoors: readonly Door[] = [
  door(accessRoutes.organisations, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewOrganisations(rooms, call.actor),
  }),
  door(accessRoutes.renameOrganisation, {
    statuses: { notAllowed: 403, fictional: 409 },
    serve: (rooms, call) => renameOrganisation(rooms, call.actor, call.body.name),
  }),
  door(accessRoutes.eraseFictionalCompany, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => eraseFictionalCompany(rooms, call.actor),
  }),
  door(accessRoutes.auditTrail, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor, query: { moment, passed = 1, ...wish } }) =>
      viewAuditTrail(rooms, actor, { wish, place: moment === undefined ? undefined : { moment, passed } }),
  }),
  door(accessRoutes.exportAuditTrail, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor, query }) => exportAuditTrail(rooms, actor, query),
  }),
  door(accessRoutes.checkAuditTrail, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor, body }) => checkAuditTrail(rooms, actor, body),
  }),
];
