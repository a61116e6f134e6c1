import { accept } from "../../../core/src/kernel/result.ts";
import {
  beginProject,
  hearInvitationVoice,
  listProjects,
  projectRoutes,
  recordInvitation,
  recordPassage,
  removeInvitationVoice,
  removeProject,
  saveProject,
  viewInvitationVoice,
  viewProject,
} from "../../../core/src/projects/index.ts";
import { type Door, door } from "../http/door.ts";

const voiceDoors: readonly Door[] = [
  door(projectRoutes.invitationVoice, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    isRoutine: true,
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewInvitationVoice(rooms, call.actor, call.parameters),
  }),
  door(projectRoutes.recordInvitation, {
    statuses: { notAllowed: 403, voiceTooLong: 413, voiceNotRecognised: 422, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, file }) =>
      recordInvitation(rooms, actor, { ...parameters, chunks: file.chunks() }),
  }),
  door(projectRoutes.hearInvitation, {
    statuses: { notAllowed: 403, noInvitationVoice: 404 },
    subject: (call) => call.parameters.project,
    async serve(rooms, call) {
      const voice = await hearInvitationVoice(rooms, call.actor, call.parameters);
      if (!voice.ok) return voice;
      const { mediaType, bytes } = voice.value;
      return accept({ name: `invitation.${mediaType.slice("audio/".length)}`, mediaType, bytes });
    },
  }),
  door(projectRoutes.removeInvitationVoice, {
    statuses: { notAllowed: 403, noInvitationVoice: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => removeInvitationVoice(rooms, call.actor, call.parameters),
  }),
];

export const projectDoors: readonly Door[] = [
  door(projectRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => listProjects(rooms, call.actor),
  }),
  door(projectRoutes.begin, {
    statuses: { notAllowed: 403, documentTooLarge: 413, passagesChanged: 422 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => beginProject(rooms, call.actor, { content: call.body, id: call.query.id }),
  }),
  door(projectRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewProject(rooms, call.actor, call.parameters),
  }),
  door(projectRoutes.save, {
    statuses: {
      notAllowed: 403,
      documentTooLarge: 413,
      unknownDocument: 404,
      revisionOutdated: 409,
      passagesChanged: 422,
      linksChanged: 422,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => saveProject(rooms, actor, { ...parameters, ...body }),
  }),
  door(projectRoutes.move, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      revisionOutdated: 409,
      wrongStep: 409,
      paused: 409,
      dayBefore: 422,
      notReady: 422,
      documentTooLarge: 413,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => recordPassage(rooms, actor, { ...parameters, ...body }),
  }),
  ...voiceDoors,
  door(projectRoutes.remove, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => removeProject(rooms, call.actor, call.parameters),
  }),
];
