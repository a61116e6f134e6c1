import {
  answerWorkQuestions,
  mapJobGrades,
  viewPayrollYear,
  viewWorkforce,
  viewWorkKnowledge,
  workforceRoutes,
} from "../../../core/src/workforce/index.ts";
import { type Door, door } from "../http/door.ts";
import { importDoors } from "./import-doors.ts";

export const workforceDoors: readonly Door[] = [
  ...importDoors,
  door(workforceRoutes.view, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewWorkforce(rooms, call.actor),
  }),
  door(workforceRoutes.viewYear, {
    statuses: { notAllowed: 403, monthNotStored: 404 },
    serve: (rooms, call) => viewPayrollYear(rooms, call.actor),
  }),
  door(workforceRoutes.viewKnowledge, {
    statuses: { notAllowed: 403, monthNotStored: 404 },
    subject: (call) => call.query.month,
    serve: (rooms, call) => viewWorkKnowledge(rooms, call.actor, { month: call.query.month }),
  }),
  door(workforceRoutes.answerWorkQuestions, {
    statuses: { notAllowed: 403 },
    subject: (call) => call.body.jobFamily,
    serve: (rooms, call) => answerWorkQuestions(rooms, call.actor, call.body),
  }),
  door(workforceRoutes.mapJobGrades, {
    statuses: { notAllowed: 403, writtenTwice: 422 },
    subject: (call) => call.body.collectiveAgreement,
    serve: (rooms, call) => mapJobGrades(rooms, call.actor, call.body),
  }),
];
