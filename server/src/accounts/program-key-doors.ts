import {
  endProgramKey,
  makeProgramKey,
  programKeyRoutes,
  viewProgramKeys,
} from "../../../core/src/accounts/index.ts";
import { type Door, door } from "../http/door.ts";

export const programKeyDoors: readonly Door[] = [
  door(programKeyRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewProgramKeys(rooms, call.actor),
  }),
  door(programKeyRoutes.make, {
    statuses: { notAllowed: 403, localOnly: 409, tooManyKeys: 409 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => makeProgramKey(rooms, call.actor, call.body),
  }),
  door(programKeyRoutes.end, {
    statuses: { notAllowed: 403, unknownKey: 404 },
    subject: (call) => call.parameters.key,
    serve: (rooms, call) => endProgramKey(rooms, call.actor, call.parameters.key),
  }),
];
