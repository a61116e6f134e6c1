import type { Month } from "../../../core/src/kernel/calendar.ts";
import { refuse } from "../../../core/src/kernel/result.ts";
import {
  columnMappingSchema,
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
import { parseJson } from "../http/parse-json.ts";
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
    subject: (call) => call.body.name,
    serve: (rooms, { actor, body }) => {
      const { format, mapping, month } = body.options;
      const options = {
        format,
        ...(mapping === undefined ? {} : { mapping }),
        ...(month === undefined ? {} : { month: month as Month }),
      };
      const size = body.size === undefined ? {} : { size: body.size };
      return openImport(rooms, actor, { name: body.name, ...size, options });
    },
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
    statuses: { notAllowed: 403, invalidMapping: 400, unreadable: 422, noTraining: 422 },
    subject: (call) => call.query.name,
    serve: (rooms, { actor, query, file, signal }) => {
      const mapping = columnMappingSchema.safeParse(parseJson(query.mapping));
      if (!mapping.success) return Promise.resolve(refuse({ code: "invalidMapping" as const }));
      return importTrainingRegister(rooms, actor, { file, mapping: mapping.data }, silent(signal));
    },
  }),
];
