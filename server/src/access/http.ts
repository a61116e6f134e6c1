import {
  accessRoutes,
  eraseFictionalCompany,
  viewAuditTrail,
  viewOrganisations,
} from "../../../core/src/access/index.ts";
import { type Door, door } from "../http/door.ts";

export const accessDoors: readonly Door[] = [
  door(accessRoutes.organisations, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewOrganisations(rooms, call.actor),
  }),
  door(accessRoutes.eraseFictionalCompany, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => eraseFictionalCompany(rooms, call.actor),
  }),
  door(accessRoutes.auditTrail, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewAuditTrail(rooms, call.actor),
  }),
];
