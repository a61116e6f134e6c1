import { accept } from "../../../core/src/kernel/result.ts";
import {
  addFirm,
  exportFirms,
  importFirms,
  noteCall,
  portfolioRoutes,
  removeFirm,
  saveFirm,
  viewPortfolio,
} from "../../../core/src/portfolio/index.ts";
import { writeCsv } from "../../../files/src/spreadsheet/index.ts";
import { type Door, door } from "../http/door.ts";

export const portfolioDoors: readonly Door[] = [
  door(portfolioRoutes.view, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewPortfolio(rooms, call.actor),
  }),
  door(portfolioRoutes.add, {
    statuses: { notAllowed: 403 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => addFirm(rooms, call.actor, { content: call.body, id: call.query.id }),
  }),
  door(portfolioRoutes.save, {
    statuses: { notAllowed: 403, unknownFirm: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.firm,
    serve: (rooms, { actor, parameters, body }) => saveFirm(rooms, actor, { ...parameters, ...body }),
  }),
  door(portfolioRoutes.noteCall, {
    statuses: { notAllowed: 403, unknownFirm: 404, tooManyCalls: 409 },
    subject: (call) => call.parameters.firm,
    serve: (rooms, { actor, parameters, body }) => noteCall(rooms, actor, { ...parameters, call: body }),
  }),
  door(portfolioRoutes.remove, {
    statuses: { notAllowed: 403, unknownFirm: 404 },
    subject: (call) => call.parameters.firm,
    serve: (rooms, call) => removeFirm(rooms, call.actor, call.parameters),
  }),
  door(portfolioRoutes.importFirms, {
    statuses: { notAllowed: 403, unreadableTable: 422 },
    serve: (rooms, { actor, file, query, signal }) => {
      const open = () => rooms.tables.read(file, { signal, report: () => {} });
      return importFirms(rooms, actor, { mode: query.mode, open });
    },
  }),
  door(portfolioRoutes.exportFirms, {
    statuses: { notAllowed: 403 },
    serve: async (rooms, call) => {
      const exported = await exportFirms(rooms, call.actor);
      if (!exported.ok) return exported;
      const { headings, rows } = exported.value;
      const bytes = new TextEncoder().encode(writeCsv(headings, rows));
      return accept({
        name: `portefeuille-${rooms.clock.today()}.csv`,
        mediaType: "text/csv; charset=utf-8",
        bytes,
      });
    },
  }),
];
