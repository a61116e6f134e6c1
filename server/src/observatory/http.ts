import { readBounded } from "../../../core/src/kernel/read-bounded.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import {
  bringRequest,
  decideKey,
  exportPublication,
  exportRequest,
  observatoryRoutes,
  packageBytesMax,
  previewPackage,
  publishRequest,
  publishTables,
  receivePackage,
  sendPackage,
  viewObservatory,
  viewPublication,
  viewPublications,
  viewRequestDesk,
  viewTableRequests,
} from "../../../core/src/observatory/index.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import { type Door, door } from "../http/door.ts";

/** The bytes of a file, or more than a document may have: its reader says so. */
async function bytesOf(file: FileSource): Promise<Uint8Array> {
  const read = await readBounded(file.chunks(), packageBytesMax);
  return read === "tooLong" ? new Uint8Array(packageBytesMax + 1) : read;
}

const observatoryDoorList: readonly Door[] = [
  door(observatoryRoutes.view, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewObservatory(rooms, call.actor),
  }),
  door(observatoryRoutes.publishRequest, {
    statuses: { notAllowed: 403, deadlinePast: 422, ruleFlaw: 422, tooManyRequests: 409 },
    subjectMade: ({ id }) => id,
    async serve(rooms, { actor, body }) {
      const published = await publishRequest(rooms, actor, { ask: body });
      return published.ok ? accept({ id: published.value.id }) : published;
    },
  }),
  door(observatoryRoutes.desk, {
    statuses: { notAllowed: 403, unknownRequest: 404 },
    subject: (call) => call.parameters.request,
    serve: (rooms, call) => viewRequestDesk(rooms, call.actor, call.parameters),
  }),
  door(observatoryRoutes.requestFile, {
    statuses: { notAllowed: 403, unknownRequest: 404 },
    subject: (call) => call.parameters.request,
    async serve(rooms, { actor, parameters }) {
      const exported = await exportRequest(rooms, actor, parameters);
      if (!exported.ok) return exported;
      const name = `demande-${parameters.request}.json`;
      return accept({ name, mediaType: "application/json", bytes: exported.value.bytes });
    },
  }),
  door(observatoryRoutes.receive, {
    statuses: {
      notAllowed: 403,
      unreadable: 422,
      unknownRequest: 404,
      badSignature: 422,
      keyRefused: 409,
      companyUnderOtherKey: 409,
      keyOfOtherCompany: 409,
      alreadyReceived: 409,
      olderThanReceived: 409,
      alreadyPublished: 409,
      tooManyWaiting: 409,
    },
    serve: async (rooms, { actor, file }) => receivePackage(rooms, actor, { bytes: await bytesOf(file) }),
  }),
  door(observatoryRoutes.decideKey, {
    statuses: { notAllowed: 403, unknownKey: 404, companyUnderOtherKey: 409 },
    subject: (call) => call.parameters.fingerprint,
    serve: (rooms, { actor, parameters, body }) => decideKey(rooms, actor, { ...parameters, ...body }),
  }),
  door(observatoryRoutes.release, {
    statuses: {
      notAllowed: 403,
      unknownRequest: 404,
      tooFewCompanies: 409,
      solverStopped: 409,
      attackSucceeded: 409,
      countedMeanwhile: 409,
    },
    subject: (call) => call.parameters.request,
    async serve(rooms, { actor, parameters }) {
      const published = await publishTables(rooms, actor, parameters);
      return published.ok ? accept({ id: published.value.id }) : published;
    },
  }),
];

const madeStatuses = {
  notAllowed: 403,
  unknownRequest: 404,
  monthNotStored: 409,
  companyNotKnown: 409,
  tooManyLines: 409,
} as const;

const companyDoors: readonly Door[] = [
  door(observatoryRoutes.requests, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewTableRequests(rooms, call.actor),
  }),
  door(observatoryRoutes.bring, {
    statuses: {
      notAllowed: 403,
      unreadable: 422,
      badSignature: 422,
      otherRequestKept: 409,
      tooManyRequests: 409,
    },
    subjectMade: ({ id }) => id,
    serve: async (rooms, { actor, file }) => bringRequest(rooms, actor, { bytes: await bytesOf(file) }),
  }),
  door(observatoryRoutes.preview, {
    statuses: madeStatuses,
    subject: (call) => call.parameters.request,
    serve: (rooms, call) => previewPackage(rooms, call.actor, call.parameters),
  }),
  door(observatoryRoutes.send, {
    statuses: { ...madeStatuses, changedMeanwhile: 409, notOnThisServer: 409, notTaken: 409 },
    subject: (call) => call.parameters.request,
    async serve(rooms, { actor, parameters, body }) {
      const sent = await sendPackage(rooms, actor, { ...parameters, ...body });
      if (!sent.ok) return refuse(sent.refusal);
      return accept({ name: sent.value.name, text: new TextDecoder().decode(sent.value.bytes) });
    },
  }),
];

export const observatoryDoors: readonly Door[] = [
  ...observatoryDoorList,
  ...companyDoors,
  door(observatoryRoutes.publications, {
    statuses: { notAllowed: 403 },
    async serve(rooms, call) {
      const seen = await viewPublications(rooms, call.actor);
      return seen.ok ? accept(seen.value.map(({ measures: _cells, ...told }) => told)) : seen;
    },
  }),
  door(observatoryRoutes.publication, {
    statuses: { notAllowed: 403, unknownPublication: 404 },
    serve: (rooms, call) => viewPublication(rooms, call.actor, call.parameters),
  }),
  door(observatoryRoutes.publicationFile, {
    statuses: { notAllowed: 403, unknownPublication: 404 },
    serve: (rooms, call) => exportPublication(rooms, call.actor, call.parameters),
  }),
];
