import {
  changeRetention,
  erasePerson,
  exportPerson,
  findPerson,
  previewErasure,
  privacyRoutes,
  publishRecord,
  viewRecord,
  viewRetention,
} from "../../../core/src/privacy/index.ts";
import { type Door, door } from "../http/door.ts";

export const privacyDoors: readonly Door[] = [
  door(privacyRoutes.record, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor }) => viewRecord(rooms, actor),
  }),
  door(privacyRoutes.document, {
    statuses: { notAllowed: 403, documentUnavailable: 501 },
    serve: (rooms, { actor, parameters, query }) => publishRecord(rooms, actor, { ...parameters, ...query }),
  }),
  door(privacyRoutes.retention, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor }) => viewRetention(rooms, actor),
  }),
  door(privacyRoutes.changeRetention, {
    statuses: { notAllowed: 403, outOfBounds: 422, deletesMore: 409 },
    subject: ({ parameters }) => parameters.kind,
    serve: (rooms, { actor, parameters, body }) => changeRetention(rooms, actor, { ...parameters, ...body }),
  }),
  // The trail tells that somebody was looked for, handed their data or erased, and never who.
  door(privacyRoutes.find, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor, body }) => findPerson(rooms, actor, body),
  }),
  door(privacyRoutes.exportPerson, {
    statuses: { notAllowed: 403, documentUnavailable: 501 },
    serve: (rooms, { actor, body }) => exportPerson(rooms, actor, body),
  }),
  door(privacyRoutes.previewErasure, {
    statuses: { notAllowed: 403, onlyOwner: 403, ownAccount: 409, stillOwner: 409 },
    serve: (rooms, { actor, body }) => previewErasure(rooms, actor, body),
  }),
  door(privacyRoutes.erase, {
    statuses: { notAllowed: 403, onlyOwner: 403, ownAccount: 409, stillOwner: 409 },
    serve: (rooms, { actor, body }) => erasePerson(rooms, actor, body),
  }),
];
