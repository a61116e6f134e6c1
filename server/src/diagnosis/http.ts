import {
  diagnosisRoutes,
  listDiagnoses,
  removeDiagnosis,
  saveDiagnosis,
  viewDiagnosis,
} from "../../../core/src/diagnosis/index.ts";
import { type Door, door } from "../http/door.ts";

export const diagnosisDoors: readonly Door[] = [
  door(diagnosisRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => listDiagnoses(rooms, call.actor),
  }),
  door(diagnosisRoutes.begin, {
    statuses: { notAllowed: 403 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => saveDiagnosis(rooms, call.actor, { content: call.body, id: call.query.id }),
  }),
  door(diagnosisRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.diagnosis,
    serve: (rooms, call) => viewDiagnosis(rooms, call.actor, call.parameters),
  }),
  door(diagnosisRoutes.save, {
    statuses: { notAllowed: 403, unknownDocument: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.diagnosis,
    serve: (rooms, { actor, parameters, body }) => saveDiagnosis(rooms, actor, { ...parameters, ...body }),
  }),
  door(diagnosisRoutes.remove, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.diagnosis,
    serve: (rooms, call) => removeDiagnosis(rooms, call.actor, call.parameters),
  }),
];
