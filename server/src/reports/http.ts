import type { CategoryId } from "../../../core/src/categories/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import {
  exportEffectsReport,
  exportPrepSheet,
  exportProjectDocument,
  publishCategoryPage,
  reportRoutes,
  viewEffectsReport,
} from "../../../core/src/reports/index.ts";
import { type Door, door } from "../http/door.ts";

export const reportDoors: readonly Door[] = [
  door(reportRoutes.categoryPage, {
    statuses: {
      notAllowed: 403,
      unknownCategory: 404,
      unknownVersion: 404,
      monthNotStored: 404,
      documentUnavailable: 501,
    },
    subject: (call) => call.parameters.category,
    serve: (rooms, { actor, parameters, query }) =>
      publishCategoryPage(rooms, actor, {
        category: parameters.category as CategoryId,
        version: parameters.version,
        month: query.month as Month,
        format: query.format,
      }),
  }),
  door(reportRoutes.prepSheet, {
    statuses: { notAllowed: 403, unknownFirm: 404, documentUnavailable: 501 },
    subject: (call) => call.parameters.line,
    serve: (rooms, { actor, parameters, query }) =>
      exportPrepSheet(rooms, actor, { ...parameters, ...query }),
  }),
  door(reportRoutes.projectDocument, {
    statuses: {
      notAllowed: 403,
      formatNotMade: 422,
      unknownDocument: 404,
      unknownMeeting: 404,
      noPlan: 404,
      documentUnavailable: 501,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, query }) =>
      exportProjectDocument(rooms, actor, { ...parameters, ...query }),
  }),
  door(reportRoutes.effectsReport, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters }) => viewEffectsReport(rooms, actor, parameters),
  }),
  door(reportRoutes.effectsReportFile, {
    statuses: { notAllowed: 403, unknownDocument: 404, formatNotMade: 422, documentUnavailable: 501 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, query }) =>
      exportEffectsReport(rooms, actor, { ...parameters, ...query }),
  }),
];
