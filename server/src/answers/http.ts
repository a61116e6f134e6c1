import {
  answerRoutes,
  countWave,
  hearVoice,
  inviteWave,
  publishWords,
  reissueInvitation,
  saveAddresses,
  sendLetters,
  viewGroupAnswers,
  viewGroupTold,
  viewInvitations,
  viewLetters,
  viewReleasedAnswers,
  viewUnreadWords,
  viewVoices,
  writeVoiceDown,
} from "../../../core/src/answers/index.ts";
import { accept } from "../../../core/src/kernel/result.ts";
import { type Door, door } from "../http/door.ts";

export const answerDoors: readonly Door[] = [
  door(answerRoutes.invitations, {
    statuses: { notAllowed: 403, unknownWave: 404 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewInvitations(rooms, actor, parameters),
  }),
  door(answerRoutes.invite, {
    statuses: { notAllowed: 403, unknownWave: 404, waveNotOpen: 409, askedByLink: 409, tooFewInvited: 409 },
    subject: (call) => call.parameters.wave,
    async serve(rooms, { actor, parameters, body }) {
      const made = await inviteWave(rooms, actor, { ...parameters, ...body });
      return made.ok ? accept({ made: made.value }) : made;
    },
  }),
  door(answerRoutes.reissue, {
    statuses: { notAllowed: 403, unknownInvitation: 404 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => reissueInvitation(rooms, actor, parameters),
  }),
  door(answerRoutes.letters, {
    statuses: { notAllowed: 403, unknownWave: 404 },
    isRoutine: true,
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewLetters(rooms, actor, parameters),
  }),
  door(answerRoutes.saveAddresses, {
    statuses: { notAllowed: 403, unknownWave: 404, unknownPerson: 422 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters, body }) => saveAddresses(rooms, actor, { ...parameters, ...body }),
  }),
  door(answerRoutes.sendLetters, {
    statuses: {
      notAllowed: 403,
      unknownWave: 404,
      waveNotOpen: 409,
      askedByLink: 409,
      tooFewInvited: 409,
      noMailServer: 409,
    },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters, body }) => sendLetters(rooms, actor, { ...parameters, ...body }),
  }),
  door(answerRoutes.count, {
    statuses: { notAllowed: 403, unknownWave: 404, waveOpen: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => countWave(rooms, actor, parameters),
  }),
  door(answerRoutes.released, {
    statuses: { notAllowed: 403, unknownWave: 404, waveOpen: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewReleasedAnswers(rooms, actor, parameters),
  }),
  door(answerRoutes.ofGroup, {
    statuses: { notAllowed: 403, unknownWave: 404, waveOpen: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters, body }) =>
      viewGroupAnswers(rooms, actor, { ...parameters, group: body }),
  }),
  door(answerRoutes.ofLeaders, {
    statuses: { notAllowed: 403, unknownWave: 404, waveOpen: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewGroupTold(rooms, actor, parameters),
  }),
  door(answerRoutes.words, {
    statuses: { notAllowed: 403, unknownWave: 404, notCounted: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewUnreadWords(rooms, actor, parameters),
  }),
  door(answerRoutes.voices, {
    statuses: { notAllowed: 403, unknownWave: 404, notCounted: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters }) => viewVoices(rooms, actor, parameters),
  }),
  door(answerRoutes.voice, {
    statuses: { notAllowed: 403, unknownWave: 404, notCounted: 409, unknownVoice: 404 },
    subject: (call) => call.parameters.wave,
    async serve(rooms, { actor, parameters }) {
      const sound = await hearVoice(rooms, actor, parameters);
      if (!sound.ok) return sound;
      const { mediaType, bytes } = sound.value;
      return accept({ name: `voix.${mediaType.slice("audio/".length)}`, mediaType, bytes });
    },
  }),
  door(answerRoutes.writeVoice, {
    statuses: { notAllowed: 403, unknownWave: 404, notCounted: 409, unknownVoice: 404 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters, body }) => writeVoiceDown(rooms, actor, { ...parameters, ...body }),
  }),
  door(answerRoutes.publishWords, {
    statuses: { notAllowed: 403, unknownWave: 404, notCounted: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, { actor, parameters, body }) => publishWords(rooms, actor, { ...parameters, ...body }),
  }),
];
