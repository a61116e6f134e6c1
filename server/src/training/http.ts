import { accept } from "../../../core/src/kernel/result.ts";
import {
  attachToDesign,
  exportCalendar,
  exportDocument,
  listTrainingDesigns,
  removeAttachment,
  removeTrainingDesign,
  saveTrainingDesign,
  trainingRoutes,
  viewAttachment,
  viewTrainingDesign,
} from "../../../core/src/training/index.ts";
import { type Door, door } from "../http/door.ts";

const designDoors: readonly Door[] = [
  door(trainingRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => listTrainingDesigns(rooms, call.actor),
  }),
  door(trainingRoutes.begin, {
    statuses: { notAllowed: 403, documentTooLarge: 413 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => saveTrainingDesign(rooms, call.actor, { content: call.body, id: call.query.id }),
  }),
  door(trainingRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.design,
    serve: (rooms, call) => viewTrainingDesign(rooms, call.actor, call.parameters),
  }),
  door(trainingRoutes.save, {
    statuses: {
      notAllowed: 403,
      documentTooLarge: 413,
      unknownDocument: 404,
      revisionOutdated: 409,
      hiddenPartsInTheWay: 422,
    },
    subject: (call) => call.parameters.design,
    serve: (rooms, { actor, parameters, body }) =>
      saveTrainingDesign(rooms, actor, { ...body, design: parameters.design }),
  }),
  door(trainingRoutes.remove, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.design,
    serve: (rooms, call) => removeTrainingDesign(rooms, call.actor, call.parameters),
  }),
];

const fileDoors: readonly Door[] = [
  door(trainingRoutes.attach, {
    statuses: {
      notAllowed: 403,
      attachmentEmpty: 422,
      attachmentTooLarge: 413,
      attachmentNotRecognised: 422,
      unknownDocument: 404,
      tooManyAttachments: 409,
    },
    subject: (call) => call.parameters.design,
    serve: (rooms, { actor, parameters, query: { id, name }, file }) =>
      attachToDesign(rooms, actor, { design: parameters.design, id, label: name, chunks: file.chunks() }),
  }),
  door(trainingRoutes.viewAttachment, {
    statuses: { notAllowed: 403, unknownAttachment: 404 },
    // A page of photos would fill the journal with nothing else.
    isRoutine: true,
    subject: (call) => call.parameters.design,
    serve: async (rooms, call) => {
      const found = await viewAttachment(rooms, call.actor, call.parameters);
      if (!found.ok) return found;
      const { id, mediaType, bytes } = found.value;
      return accept({ name: id, mediaType, bytes });
    },
  }),
  door(trainingRoutes.removeAttachment, {
    statuses: { notAllowed: 403, unknownAttachment: 404 },
    subject: (call) => call.parameters.design,
    serve: (rooms, call) => removeAttachment(rooms, call.actor, call.parameters),
  }),
  door(trainingRoutes.calendar, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unknownAlternative: 404,
      unknownPerson: 404,
      noSchedule: 409,
    },
    subject: (call) => call.parameters.design,
    serve: async (rooms, { actor, parameters, query }) => {
      const { alternative, reader: kind, name } = query;
      const { design } = parameters;
      const written = await exportCalendar(rooms, actor, { design, alternative, reader: { kind, name } });
      return written.ok ? accept({ ...written.value, mediaType: "text/calendar; charset=utf-8" }) : written;
    },
  }),
  door(trainingRoutes.document, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unknownAlternative: 404,
      unknownPerson: 404,
      documentUnavailable: 501,
    },
    subject: (call) => call.parameters.design,
    serve: (rooms, { actor, parameters, query }) => exportDocument(rooms, actor, { ...parameters, ...query }),
  }),
];

/** Doors of the training designs, and of what is kept beside them. */
export const trainingDoors: readonly Door[] = [...designDoors, ...fileDoors];
