import { z } from "zod";
import { chosenIdSchema, route } from "../access/index.ts";
import { idSchema, shortTextSchema } from "./block-model.ts";
import { designVeilSchema } from "./design-veil.ts";
import { documentFormats, documentKinds } from "./documents/document-kinds.ts";
import { calendarReaders } from "./meetings-of-schedule.ts";
import { attachmentSchema, trainingDesignSchema } from "./model.ts";

const summaryFields = {
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
};
/** A design as far as its reader may see it, with what was left out. */
const shownSchema = z.object({ ...summaryFields, content: trainingDesignSchema, veil: designVeilSchema });
const designId = z.string().min(1).max(100);
const designParameter = z.strictObject({ design: designId });
const attachmentParameters = z.strictObject({ design: designId, attachment: z.string().min(1).max(100) });

export const trainingRoutes = {
  list: route({
    useCase: "viewTrainingDesigns",
    method: "GET",
    path: "/api/training-designs",
    summary: "The training designs of the organisation, the one saved last first",
    body: "none",
    answer: {
      json: z.array(
        z.object({ ...summaryFields, label: z.string(), category: z.string(), diagnosis: z.string() }),
      ),
    },
    refusals: ["notAllowed"],
  }),
  begin: route({
    useCase: "editTrainingDesign",
    method: "POST",
    path: "/api/training-designs",
    summary:
      "Keeps a new training design, revision 1; one begun before under the same id is given as it is now kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: trainingDesignSchema },
    answer: { json: shownSchema },
    refusals: ["notAllowed", "documentTooLarge"],
  }),
  view: route({
    useCase: "viewTrainingDesigns",
    method: "GET",
    path: "/api/training-designs/:design",
    summary: "A training design, as far as its reader may see it",
    parameters: designParameter,
    body: "none",
    answer: { json: shownSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editTrainingDesign",
    method: "PUT",
    path: "/api/training-designs/:design",
    summary: "Keeps the next revision of a training design, what its author is not shown as it was kept",
    parameters: designParameter,
    body: {
      json: z.strictObject({
        content: trainingDesignSchema,
        /** The revision that was on screen; a newer one refuses the change. */
        basedOnRevision: z.int().min(1),
      }),
    },
    answer: { json: shownSchema },
    refusals: [
      "notAllowed",
      "documentTooLarge",
      "unknownDocument",
      "revisionOutdated",
      "hiddenPartsInTheWay",
    ],
  }),
  remove: route({
    useCase: "removeTrainingDesign",
    method: "DELETE",
    path: "/api/training-designs/:design",
    summary: "Deletes a training design for good, with its photos and voice notes",
    parameters: designParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  attach: route({
    useCase: "editTrainingDesign",
    method: "POST",
    path: "/api/training-designs/:design/attachments",
    summary:
      "Keeps a photo (2 MB at most) or a voice note (5 MB) beside a design; one kept before under the id is given",
    parameters: designParameter,
    query: z.strictObject({ name: shortTextSchema.default(""), id: chosenIdSchema.optional() }),
    body: "bytes",
    answer: { json: attachmentSchema },
    refusals: [
      "notAllowed",
      "attachmentEmpty",
      "attachmentTooLarge",
      "attachmentNotRecognised",
      "unknownDocument",
      "tooManyAttachments",
    ],
  }),
  viewAttachment: route({
    useCase: "viewTrainingDesigns",
    method: "GET",
    path: "/api/training-designs/:design/attachments/:attachment",
    summary: "The bytes of a photo or a voice note",
    parameters: attachmentParameters,
    body: "none",
    answer: {
      file: "image/jpeg, image/png, image/webp, audio/webm, audio/ogg, audio/mp4, audio/mpeg, audio/wav",
    },
    refusals: ["notAllowed", "unknownAttachment"],
  }),
  removeAttachment: route({
    useCase: "editTrainingDesign",
    method: "DELETE",
    path: "/api/training-designs/:design/attachments/:attachment",
    summary: "Deletes a photo or a voice note for good",
    parameters: attachmentParameters,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownAttachment"],
  }),
  calendar: route({
    useCase: "viewTrainingDesigns",
    method: "GET",
    path: "/api/training-designs/:design/calendar",
    summary: "The calendar file of somebody in training, a trainer, a team, a site or everyone",
    parameters: designParameter,
    query: z.strictObject({
      alternative: idSchema,
      reader: z.enum(calendarReaders),
      name: shortTextSchema.default(""),
    }),
    body: "none",
    answer: { file: "text/calendar" },
    refusals: ["notAllowed", "unknownDocument", "unknownAlternative", "unknownPerson", "noSchedule"],
  }),
  document: route({
    useCase: "viewTrainingDesigns",
    method: "GET",
    path: "/api/training-designs/:design/documents/:kind",
    summary: "A document made from a training design, to print, fill by hand and edit",
    parameters: z.strictObject({ design: designId, kind: z.enum(documentKinds) }),
    query: z.strictObject({
      format: z.enum(documentFormats),
      /** The alternative chosen, else the first one, when it is absent. */
      alternative: idSchema.optional(),
      /** Whose sheet; one to fill by hand when it is absent. */
      trainee: idSchema.optional(),
    }),
    body: "none",
    answer: {
      file: "application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/pdf",
    },
    refusals: ["notAllowed", "unknownDocument", "unknownAlternative", "unknownPerson", "documentUnavailable"],
  }),
};
