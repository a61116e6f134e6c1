import { returnRoutes, saveReturn, viewReturn } from "../../../core/src/returns/index.ts";
import { type Door, door } from "../http/door.ts";

export const returnDoors: readonly Door[] = [
  door(returnRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewReturn(rooms, call.actor, call.parameters),
  }),
  door(returnRoutes.save, {
    statuses: { notAllowed: 403, documentTooLarge: 413, unknownDocument: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => saveReturn(rooms, actor, { ...parameters, ...body }),
  }),
];
