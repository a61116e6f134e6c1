import {
  importTrainingRegister,
  inspectFile,
  openImport,
  type PayrollFileId,
  rememberMapping,
  settleImport,
  stopImport,
  viewImport,
  workforceRoutes,
} from "../../../core/src/workforce/index.ts";
import { type Door, door } from "../http/door.ts";
import { runImport } from "./run-import.ts";

const silent = (signal: AbortSignal) => ({ signal, report: () => {} });

/** Doors through which files come in. */
export const importDoors: readonly Door[] = [
  door(workforceRoutes.inspect, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => inspectFile(rooms, call.actor, { file: call.file }, silent(call.signal)),
  }),
  door(workforceRoutes.openImport, {
    statuses: { notAllowed: 403 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => openImport(rooms, call.actor, call.body),
  }),
  door(workforceRoutes.sendFile, {
    statuses: {
      notAllowed: 403,
      unknownImport: 404,
      stopped: 409,
      unreadable: 422,
      noEmployee: 422,
      alreadyImported: 409,
    },
    subject: (call) => call.parameters.ticket,
    serve: (rooms, { actor, parameters, query, file, signal }) =>
      runImport(rooms, { actor, ticket: parameters.ticket, mode: query.mode, file, signal }),
  }),
  door(workforceRoutes.viewImport, {
    statuses: { notAllowed: 403, unknownImport: 404 },
    // A page looks several times a second: its journal would hold nothing else.
    isRoutine: true,
    subject: (call) => call.parameters.ticket,
    serve: (rooms, call) => viewImport(rooms, call.actor, call.parameters),
  }),
  door(workforceRoutes.stopImport, {
    statuses: { notAllowed: 403, unknownImport: 404 },
    subject: (call) => call.parameters.ticket,
    serve: (rooms, call) => stopImport(rooms, call.actor, call.parameters),
  }),
  door(workforceRoutes.settleImport, {
    statuses: { notAllowed: 403, unknownImport: 404, alreadySettled: 409 },
    subject: (call) => call.parameters.file,
    serve: (rooms, { actor, parameters, body }) =>
      settleImport(rooms, actor, { file: parameters.file as PayrollFileId, choice: body.choice }),
  }),
  door(workforceRoutes.rememberMapping, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => rememberMapping(rooms, call.actor, call.body),
  }),
  door(workforceRoutes.importTrainingRegister, {
    statuses: { notAllowed: 403, unreadable: 422, noTraining: 422 },
    serve: (rooms, { actor, query, file, signal }) =>
      importTrainingRegister(rooms, actor, { file, mapping: query.mapping }, silent(signal)),
  }),
];
