import { readBounded } from "../../../core/src/kernel/read-bounded.ts";
import {
  addOffer,
  answerRequest,
  askNext,
  describeNeed,
  endNeed,
  importLheo,
  networkRoutes,
  removeOffer,
  saveOffer,
  seeRequest,
  viewNetwork,
} from "../../../core/src/network/index.ts";
import { lheoBytesMax } from "../../../files/src/lheo/index.ts";
import { type Door, door } from "../http/door.ts";

const offerFaultStatuses = {
  notInNetwork: 409,
  wrongRule: 422,
  contactMissing: 422,
  untilPast: 422,
  untilTooFar: 422,
} as const;
const askFaultStatuses = { unknownOffer: 404, alreadyAsked: 409, enoughAsked: 409 } as const;

const offerDoors: readonly Door[] = [
  door(networkRoutes.view, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewNetwork(rooms, call.actor),
  }),
  door(networkRoutes.addOffer, {
    statuses: { notAllowed: 403, ...offerFaultStatuses, tooManyOffers: 409 },
    subjectMade: ({ id }) => id,
    serve: (rooms, { actor, query, body }) => addOffer(rooms, actor, { ...body, id: query.id }),
  }),
  door(networkRoutes.saveOffer, {
    statuses: { notAllowed: 403, ...offerFaultStatuses, unknownOffer: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.offer,
    serve: (rooms, { actor, parameters, body }) => saveOffer(rooms, actor, { ...parameters, ...body }),
  }),
  door(networkRoutes.removeOffer, {
    statuses: { notAllowed: 403, unknownOffer: 404 },
    subject: (call) => call.parameters.offer,
    serve: (rooms, call) => removeOffer(rooms, call.actor, call.parameters),
  }),
];

const importDoors: readonly Door[] = [
  door(networkRoutes.importLheo, {
    statuses: { notAllowed: 403, unreadableLheo: 422 },
    async serve(rooms, { actor, file }) {
      const bytes = await readBounded(file.chunks(), lheoBytesMax);
      // One byte too many is what the reader refuses by itself.
      return importLheo(rooms, actor, bytes === "tooLong" ? new Uint8Array(lheoBytesMax + 1) : bytes);
    },
  }),
];

const needDoors: readonly Door[] = [
  door(networkRoutes.describeNeed, {
    statuses: { notAllowed: 403, notInNetwork: 409, ...askFaultStatuses },
    subjectMade: ({ id }) => id,
    serve: (rooms, { actor, query, body }) => describeNeed(rooms, actor, { ...body, id: query.id }),
  }),
  door(networkRoutes.askNext, {
    statuses: { notAllowed: 403, unknownNeed: 404, needEnded: 409, ...askFaultStatuses },
    subject: (call) => call.parameters.need,
    serve: (rooms, { actor, parameters, body }) => askNext(rooms, actor, { ...parameters, ...body }),
  }),
  door(networkRoutes.endNeed, {
    statuses: { notAllowed: 403, unknownNeed: 404, needEnded: 409 },
    subject: (call) => call.parameters.need,
    serve: (rooms, { actor, parameters, body }) => endNeed(rooms, actor, { ...parameters, ...body }),
  }),
  door(networkRoutes.seeRequest, {
    statuses: { notAllowed: 403, unknownRequest: 404 },
    subject: (call) => call.parameters.request,
    serve: (rooms, call) => seeRequest(rooms, call.actor, call.parameters),
  }),
  door(networkRoutes.answerRequest, {
    statuses: { notAllowed: 403, unknownRequest: 404, requestClosed: 409 },
    subject: (call) => call.parameters.request,
    serve: (rooms, { actor, parameters, body }) =>
      answerRequest(rooms, actor, { ...parameters, given: body }),
  }),
];

export const networkDoors: readonly Door[] = [...offerDoors, ...importDoors, ...needDoors];
