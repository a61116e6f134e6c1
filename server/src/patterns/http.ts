import { patternRoutes, viewCases } from "../../../core/src/patterns/index.ts";
import { type Door, door } from "../http/door.ts";

export const patternDoors: readonly Door[] = [
  door(patternRoutes.cases, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewCases(rooms, call.actor),
  }),
];
