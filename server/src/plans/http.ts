import {
  addToPlan,
  beginPlan,
  exportPlanProof,
  planRoutes,
  savePlan,
  sealPlan,
  viewPlan,
  viewSeals,
} from "../../../core/src/plans/index.ts";
import { type Door, door } from "../http/door.ts";

export const planDoors: readonly Door[] = [
  door(planRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404, noPlan: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewPlan(rooms, call.actor, call.parameters),
  }),
  door(planRoutes.begin, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => beginPlan(rooms, actor, { ...parameters, ...body }),
  }),
  door(planRoutes.save, {
    statuses: {
      notAllowed: 403,
      documentTooLarge: 413,
      unknownDocument: 404,
      planSealed: 409,
      revisionOutdated: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => savePlan(rooms, actor, { ...parameters, ...body }),
  }),
  door(planRoutes.seals, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewSeals(rooms, call.actor, call.parameters),
  }),
  door(planRoutes.seal, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      noPlan: 404,
      planSealed: 409,
      revisionOutdated: 409,
      planNotReady: 422,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => sealPlan(rooms, actor, { ...parameters, ...body }),
  }),
  door(planRoutes.add, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      notSealed: 409,
      unknownIndicator: 422,
      tooManyAdditions: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => addToPlan(rooms, actor, { ...parameters, ...body }),
  }),
  door(planRoutes.proof, {
    statuses: { notAllowed: 403, unknownDocument: 404, notSealed: 409 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => exportPlanProof(rooms, call.actor, call.parameters),
  }),
];
