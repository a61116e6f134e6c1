import { z } from "zod";
import { chosenIdSchema, route } from "../access/index.ts";
import { projectListRoute } from "./list-route.ts";
import { projectSchema } from "./model.ts";
import { passageSchema } from "./passage-model.ts";
import { hiddenParts } from "./shown-project.ts";

const summaryFields = {
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
};
const keptSchema = z.object({ ...summaryFields, content: projectSchema });
/** What was left out is empty in `content`, and says nothing of what is kept. */
const shownSchema = keptSchema.extend({ hidden: z.array(z.enum(hiddenParts)) });
const voiceSchema = z.object({ speaker: z.string(), mediaType: z.string(), recordedAt: z.string() });
const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });
/** The revision that was on screen; a newer one refuses the change. */
const basedOnRevision = z.int().min(1);

export const projectRoutes = {
  list: projectListRoute,
  begin: route({
    useCase: "editProject",
    method: "POST",
    path: "/api/projects",
    summary:
      "Keeps a new project without passages, revision 1; one begun before under the same id is given as it is now kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: projectSchema },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "documentTooLarge", "passagesChanged"],
  }),
  view: route({
    useCase: "viewProjects",
    method: "GET",
    path: "/api/projects/:project",
    summary: "A project, as far as the role shows it, with the names of the parts left out",
    parameters: projectParameter,
    body: "none",
    answer: { json: shownSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editProject",
    method: "PUT",
    path: "/api/projects/:project",
    summary: "Keeps the next revision of a project, whole, its passages as they are kept",
    parameters: projectParameter,
    body: { json: z.strictObject({ content: projectSchema, basedOnRevision }) },
    answer: { json: keptSchema },
    refusals: [
      "notAllowed",
      "documentTooLarge",
      "unknownDocument",
      "revisionOutdated",
      "passagesChanged",
      "linksChanged",
    ],
  }),
  move: route({
    useCase: "moveProject",
    method: "POST",
    path: "/api/projects/:project/passages",
    summary: "Adds a passage to a project, which may lead it to another step",
    parameters: projectParameter,
    body: { json: z.strictObject({ passage: passageSchema, basedOnRevision }) },
    answer: { json: keptSchema },
    refusals: [
      "notAllowed",
      "unknownDocument",
      "revisionOutdated",
      "wrongStep",
      "paused",
      "dayBefore",
      "notReady",
      "documentTooLarge",
    ],
  }),
  invitationVoice: route({
    useCase: "viewInvitationVoice",
    method: "GET",
    path: "/api/projects/:project/invitation-voice",
    summary: "Whether somebody recorded the invitation, who and when",
    parameters: projectParameter,
    body: "none",
    answer: { json: z.object({ voice: voiceSchema.optional() }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  recordInvitation: route({
    useCase: "recordInvitation",
    method: "PUT",
    path: "/api/projects/:project/invitation-voice",
    summary: "Keeps the recorded voice of who invites (2 MB at most), in place of the one before",
    parameters: projectParameter,
    body: "bytes",
    answer: { json: voiceSchema },
    refusals: ["notAllowed", "voiceTooLong", "voiceNotRecognised", "unknownDocument"],
  }),
  hearInvitation: route({
    useCase: "viewInvitationVoice",
    method: "GET",
    path: "/api/projects/:project/invitation-voice/sound",
    summary: "The recorded voice of who invites",
    parameters: projectParameter,
    body: "none",
    answer: { file: "audio/webm, audio/ogg, audio/mp4, audio/mpeg, audio/wav" },
    refusals: ["notAllowed", "noInvitationVoice"],
  }),
  removeInvitationVoice: route({
    useCase: "recordInvitation",
    method: "DELETE",
    path: "/api/projects/:project/invitation-voice",
    summary: "Deletes the recorded voice of who invites, for good",
    parameters: projectParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "noInvitationVoice"],
  }),
  remove: route({
    useCase: "removeProject",
    method: "DELETE",
    path: "/api/projects/:project",
    summary: "Deletes a project for good",
    parameters: projectParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
};
