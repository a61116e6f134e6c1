import {
  chooseComparison,
  comparisonRoutes,
  prepareComparison,
  proposeComparison,
  setComparison,
  unlockComparison,
  viewComparisons,
} from "../../../core/src/comparisons/index.ts";
import { type Door, door } from "../http/door.ts";

export const comparisonDoors: readonly Door[] = [
  door(comparisonRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewComparisons(rooms, call.actor, call.parameters),
  }),
  door(comparisonRoutes.prepare, {
    statuses: { notAllowed: 403, unknownDocument: 404, noMonthStored: 409 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => prepareComparison(rooms, call.actor, call.parameters),
  }),
  door(comparisonRoutes.set, {
    statuses: { notAllowed: 403, unknownDocument: 404, noMonthStored: 409, unknownParticipant: 422 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => setComparison(rooms, actor, { ...parameters, ...body }),
  }),
  door(comparisonRoutes.propose, {
    statuses: { notAllowed: 403, unknownDocument: 404, noMonthStored: 409, unknownIndicator: 422 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) =>
      proposeComparison(rooms, actor, { ...parameters, ...body }),
  }),
  door(comparisonRoutes.choose, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      noMonthStored: 409,
      unknownIndicator: 422,
      noComparison: 422,
      tooManyComparisons: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => chooseComparison(rooms, actor, { ...parameters, ...body }),
  }),
  door(comparisonRoutes.unlock, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unknownComparison: 404,
      alreadyUnlocked: 409,
      noMonthStored: 409,
      notYetReadable: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => unlockComparison(rooms, call.actor, call.parameters),
  }),
];
