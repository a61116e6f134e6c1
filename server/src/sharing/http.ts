import {
  askParent,
  changeShare,
  chooseOrganisationKind,
  createOrganisation,
  findPartner,
  leaveParent,
  leaveShare,
  releaseOrganisation,
  renewConnectionCode,
  shareProject,
  sharingRoutes,
  viewOrganisation,
  viewSharedEffort,
  viewSharedProjects,
  viewSharedStandings,
  viewShares,
  welcomeOrganisation,
  withdrawShare,
} from "../../../core/src/sharing/index.ts";
import { type Door, door } from "../http/door.ts";

const organisationDoors: readonly Door[] = [
  door(sharingRoutes.organisation, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewOrganisation(rooms, call.actor),
  }),
  door(sharingRoutes.create, {
    statuses: { notAllowed: 403, tooManyOrganisations: 409 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => createOrganisation(rooms, call.actor, call.body),
  }),
  door(sharingRoutes.chooseKind, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => chooseOrganisationKind(rooms, call.actor, call.body.kind),
  }),
  door(sharingRoutes.renewCode, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => renewConnectionCode(rooms, call.actor, call.body.wanted),
  }),
  door(sharingRoutes.askParent, {
    statuses: { notAllowed: 403, unknownCode: 422, ownCode: 422, placeTaken: 409 },
    serve: (rooms, call) => askParent(rooms, call.actor, call.body.code),
  }),
  door(sharingRoutes.leaveParent, {
    statuses: { notAllowed: 403, unknownOrganisation: 404 },
    serve: (rooms, call) => leaveParent(rooms, call.actor),
  }),
  door(sharingRoutes.welcomeChild, {
    statuses: { notAllowed: 403, unknownOrganisation: 404, circle: 409, tooDeep: 409 },
    subject: (call) => call.parameters.child,
    serve: (rooms, call) => welcomeOrganisation(rooms, call.actor, call.parameters.child),
  }),
  door(sharingRoutes.releaseChild, {
    statuses: { notAllowed: 403, unknownOrganisation: 404 },
    subject: (call) => call.parameters.child,
    serve: (rooms, call) => releaseOrganisation(rooms, call.actor, call.parameters.child),
  }),
];

const shareDoors: readonly Door[] = [
  door(sharingRoutes.findPartner, {
    statuses: { notAllowed: 403, unknownCode: 422, ownCode: 422 },
    serve: (rooms, call) => findPartner(rooms, call.actor, call.body.code),
  }),
  door(sharingRoutes.share, {
    statuses: {
      notAllowed: 403,
      unknownDocument: 404,
      unknownCode: 422,
      ownCode: 422,
      untilPast: 422,
      untilTooFar: 422,
      alreadyShared: 409,
      tooManyShares: 409,
    },
    subject: (call) => call.parameters.project,
    serve: (rooms, { actor, parameters, body }) => shareProject(rooms, actor, { ...parameters, ...body }),
  }),
  door(sharingRoutes.shares, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewShares(rooms, call.actor),
  }),
  door(sharingRoutes.change, {
    statuses: { notAllowed: 403, unknownShare: 404, untilPast: 422, untilTooFar: 422 },
    subject: (call) => call.parameters.share,
    serve: (rooms, { actor, parameters, body }) => changeShare(rooms, actor, { ...parameters, ...body }),
  }),
  door(sharingRoutes.withdraw, {
    statuses: { notAllowed: 403, unknownShare: 404 },
    subject: (call) => call.parameters.share,
    serve: (rooms, call) => withdrawShare(rooms, call.actor, call.parameters),
  }),
  door(sharingRoutes.leave, {
    statuses: { notAllowed: 403, unknownShare: 404 },
    subject: (call) => call.parameters.share,
    serve: (rooms, call) => leaveShare(rooms, call.actor, call.parameters),
  }),
  door(sharingRoutes.sharedProjects, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewSharedProjects(rooms, call.actor),
  }),
  door(sharingRoutes.sharedStandings, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewSharedStandings(rooms, call.actor),
  }),
  door(sharingRoutes.sharedEffort, {
    statuses: { notAllowed: 403, unknownShare: 404 },
    subject: (call) => call.parameters.share,
    serve: (rooms, call) => viewSharedEffort(rooms, call.actor, call.parameters),
  }),
];

export const sharingDoors: readonly Door[] = [...organisationDoors, ...shareDoors];
