import type { CategoryId } from "../../../core/src/categories/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { publishCategoryPage, reportRoutes } from "../../../core/src/reports/index.ts";
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
];
