import { accept } from "../../../core/src/kernel/result.ts";
import {
  adaptSheet,
  beginCase,
  changeCase,
  dropAdaptation,
  exportDossier,
  exportKit,
  giveConsent,
  practiceRoutes,
  publishCase,
  searchLibrary,
  unpublishCase,
  viewAdaptations,
  viewCase,
  viewEntry,
  viewKits,
  viewSimilar,
  withdrawConsent,
} from "../../../core/src/practices/index.ts";
import { type Door, door } from "../http/door.ts";

const foundStatuses = { notAllowed: 403, unknownDocument: 404 } as const;
const begunStatuses = { ...foundStatuses, noCaseStudy: 404 } as const;
const done = { done: true } as const;

/** Doors of the case study of a project. */
const caseDoors: readonly Door[] = [
  door(practiceRoutes.view, {
    statuses: begunStatuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewCase(rooms, call.actor, call.parameters),
  }),
  door(practiceRoutes.begin, {
    statuses: foundStatuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => beginCase(rooms, call.actor, call.parameters),
  }),
  door(practiceRoutes.change, {
    statuses: {
      ...begunStatuses,
      unknownSentence: 422,
      changedMeanwhile: 409,
      tooManySentences: 409,
      documentTooLarge: 413,
      caseBusy: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => changeCase(rooms, actor, { ...parameters, ...body }),
  }),
  door(practiceRoutes.dossier, {
    statuses: begunStatuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => exportDossier(rooms, call.actor, call.parameters),
  }),
  door(practiceRoutes.similar, {
    statuses: foundStatuses,
    subject: (call) => call.parameters.project,
    serve: (rooms, call) => viewSimilar(rooms, call.actor, call.parameters),
  }),
];

/** Doors of consents and of what is published from them. */
const consentDoors: readonly Door[] = [
  door(practiceRoutes.consent, {
    statuses: begunStatuses,
    subject: (call) => call.parameters.project,
    async serve(rooms, { actor, parameters, body }) {
      const given = await giveConsent(rooms, actor, { ...parameters, ...body });
      return given.ok ? accept(done) : given;
    },
  }),
  door(practiceRoutes.withdraw, {
    statuses: begunStatuses,
    subject: (call) => call.parameters.project,
    async serve(rooms, call) {
      const withdrawn = await withdrawConsent(rooms, call.actor, call.parameters);
      return withdrawn.ok ? accept(done) : withdrawn;
    },
  }),
  door(practiceRoutes.publish, {
    statuses: { ...begunStatuses, aboveConsent: 409, nothingToPublish: 409, noNetwork: 409 },
    subject: (call) => call.parameters.project,
    async serve(rooms, { actor, parameters, body }) {
      const published = await publishCase(rooms, actor, { ...parameters, ...body });
      return published.ok ? accept(done) : published;
    },
  }),
  door(practiceRoutes.unpublish, {
    statuses: begunStatuses,
    subject: (call) => call.parameters.project,
    async serve(rooms, call) {
      const taken = await unpublishCase(rooms, call.actor, call.parameters);
      return taken.ok ? accept(done) : taken;
    },
  }),
];

/** Doors of the sheets that an organisation rewrote for itself. */
const adaptationDoors: readonly Door[] = [
  door(practiceRoutes.adaptations, {
    statuses: { notAllowed: 403 },
    subject: () => "",
    serve: (rooms, call) => viewAdaptations(rooms, call.actor),
  }),
  door(practiceRoutes.adapt, {
    statuses: { notAllowed: 403, unknownEntry: 404, changedMeanwhile: 409 },
    subject: () => "",
    serve: (rooms, { actor, parameters, body }) => adaptSheet(rooms, actor, { ...parameters, ...body }),
  }),
  door(practiceRoutes.dropAdaptation, {
    statuses: { notAllowed: 403, unknownEntry: 404 },
    subject: () => "",
    serve: (rooms, call) => dropAdaptation(rooms, call.actor, call.parameters),
  }),
];

export const practiceDoors: readonly Door[] = [
  ...adaptationDoors,
  ...caseDoors,
  ...consentDoors,
  door(practiceRoutes.kits, {
    statuses: { notAllowed: 403 },
    subject: () => "",
    serve: (_rooms, call) => viewKits(call.actor),
  }),
  door(practiceRoutes.kit, {
    statuses: { notAllowed: 403, unknownEntry: 404, documentUnavailable: 501 },
    subject: () => "",
    serve: (rooms, call) => exportKit(rooms, call.actor, call.parameters),
  }),
  door(practiceRoutes.search, {
    statuses: { notAllowed: 403 },
    subject: () => "",
    serve: (rooms, call) => searchLibrary(rooms, call.actor, call.body),
  }),
  door(practiceRoutes.entry, {
    statuses: { notAllowed: 403, unknownEntry: 404 },
    subject: () => "",
    serve: (rooms, call) => viewEntry(rooms, call.actor, call.parameters),
  }),
];
