import { trajectoryRoutes, viewTrajectories } from "../../../core/src/trajectories/index.ts";
import { type Door, door } from "../http/door.ts";

export const trajectoryDoors: readonly Door[] = [
  door(trajectoryRoutes.view, {
    statuses: {
      notAllowed: 403,
      noMonthStored: 404,
      unknownCategory: 404,
      unknownTraining: 404,
      alignmentNotPossible: 409,
    },
    subject: (call) => (call.query.group === "category" ? call.query.key : call.query.group),
    serve: (rooms, call) => viewTrajectories(rooms, call.actor, call.query),
  }),
];
