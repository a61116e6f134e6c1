import {
  linkRoutes,
  listLinks,
  makeLinks,
  renewLink,
  revokeLink,
  sendLink,
} from "../../../core/src/links/index.ts";
import { type Door, door } from "../http/door.ts";

export const linkDoors: readonly Door[] = [
  door(linkRoutes.list, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => listLinks(rooms, call.actor, call.parameters),
  }),
  door(linkRoutes.make, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unknownSubject: 422,
      invalidExpiry: 422,
      tooManyLinks: 409,
    },
    subject: (call) => call.parameters.project,
    async serve(rooms, { actor, parameters, body }) {
      const outcome = await makeLinks(rooms, actor, { ...parameters, ...body });
      return outcome.ok ? { ok: true, value: { made: outcome.value } } : outcome;
    },
  }),
  door(linkRoutes.renew, {
    statuses: { notAllowed: 403, unknownLink: 404, linkRevoked: 409 },
    subject: (call) => call.parameters.link,
    serve: (rooms, call) => renewLink(rooms, call.actor, call.parameters),
  }),
  door(linkRoutes.send, {
    statuses: {
      notAllowed: 403,
      unknownLink: 404,
      noMailServer: 409,
      linkClosed: 409,
      tokenOutdated: 409,
      sentTooOften: 409,
      invalidAddress: 422,
      mailRefused: 422,
      mailUnreachable: 502,
    },
    subject: (call) => call.parameters.link,
    serve: (rooms, { actor, parameters, body }) => sendLink(rooms, actor, { ...parameters, ...body }),
  }),
  door(linkRoutes.revoke, {
    statuses: { notAllowed: 403, unknownLink: 404 },
    subject: (call) => call.parameters.link,
    serve: (rooms, call) => revokeLink(rooms, call.actor, call.parameters),
  }),
];
