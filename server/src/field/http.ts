import {
  fieldRoutes,
  removeTelling,
  viewCouncilWords,
  viewTellings,
  viewVoice,
} from "../../../core/src/field/index.ts";
import { accept } from "../../../core/src/kernel/result.ts";
import { type Door, door } from "../http/door.ts";

export const fieldDoors: readonly Door[] = [
  door(fieldRoutes.councilWords, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewCouncilWords(rooms, call.actor, call.parameters),
  }),
  door(fieldRoutes.tellings, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewTellings(rooms, call.actor, call.parameters),
  }),
  door(fieldRoutes.voice, {
    statuses: { notAllowed: 403, unknownDocument: 404, unknownTelling: 404 },
    subject: (call) => call.parameters.telling,
    async serve(rooms, call) {
      const voice = await viewVoice(rooms, call.actor, call.parameters);
      if (!voice.ok) return voice;
      const { mediaType, bytes } = voice.value;
      return accept({
        name: `${call.parameters.telling}.${mediaType.slice("audio/".length)}`,
        mediaType,
        bytes,
      });
    },
  }),
  door(fieldRoutes.remove, {
    statuses: { notAllowed: 403, unknownDocument: 404, unknownTelling: 404 },
    subject: (call) => call.parameters.telling,
    serve: (rooms, call) => removeTelling(rooms, call.actor, call.parameters),
  }),
];
