import {
  effectRoutes,
  importSeries,
  removeSeries,
  saveEffects,
  trySeries,
  viewEffects,
  viewSeries,
} from "../../../core/src/effects/index.ts";
import { type Door, door } from "../http/door.ts";

export const effectDoors: readonly Door[] = [
  door(effectRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewEffects(rooms, call.actor, call.parameters),
  }),
  door(effectRoutes.save, {
    statuses: { notAllowed: 403, documentTooLarge: 413, unknownDocument: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => saveEffects(rooms, actor, { ...parameters, ...body }),
  }),
  door(effectRoutes.series, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewSeries(rooms, call.actor, call.parameters),
  }),
  door(effectRoutes.trySeries, {
    statuses: { notAllowed: 403, unknownDocument: 404, unreadableTable: 422 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, file, signal }) => {
      const open = () => rooms.seriesTables.read(file, { signal, report: () => {} });
      return trySeries(rooms, actor, { ...parameters, open });
    },
  }),
  door(effectRoutes.importSeries, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unreadableTable: 422,
      unknownColumn: 422,
      tooManyValues: 413,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, query, file, signal }) => {
      const { column, series, indicator, kind } = query;
      const open = () => rooms.seriesTables.read(file, { signal, report: () => {} });
      return importSeries(rooms, actor, { ...parameters, wish: { column, series, indicator, kind }, open });
    },
  }),
  door(effectRoutes.removeSeries, {
    statuses: { notAllowed: 403, unknownDocument: 404, unknownSeries: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, query }) => removeSeries(rooms, actor, { ...parameters, ...query }),
  }),
];
