import { exportPackage, packageRoutes } from "../../../core/src/packages/index.ts";
import { type Door, door } from "../http/door.ts";

const statuses = { notAllowed: 403, unknownDocument: 404 } as const;

export const packageDoors: readonly Door[] = [
  door(packageRoutes.rows, {
    statuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters }) => exportPackage(rooms, actor, { ...parameters, kind: "rows" }),
  }),
  door(packageRoutes.aggregates, {
    statuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters }) =>
      exportPackage(rooms, actor, { ...parameters, kind: "aggregates" }),
  }),
];
