import { z } from "zod";
import { organisationKinds, organisationNameSchema, organisationSchema, route } from "../access/index.ts";
import { projectSchema } from "../projects/index.ts";
import {
  kinTieSchema,
  organisationCardSchema,
  projectShareSchema,
  shareDaySchema,
  sharePurposeSchema,
} from "./model.ts";
import { sharedEffortSchema, sharedStandingSchema } from "./program-model.ts";
import { sharesRoute } from "./shares-route.ts";
import { shareRoles } from "./vocabulary.ts";

const kind = z.enum(organisationKinds);
const typedCodeSchema = z.string().trim().min(1).max(60);
const shareParameter = z.strictObject({ share: z.string().min(1).max(100) });
const childParameter = z.strictObject({ child: z.string().min(1).max(100) });
const terms = { purpose: sharePurposeSchema, until: shareDaySchema };

/** Doors about the organisation itself and its place among others. */
const organisationRoutes = {
  organisation: route({
    useCase: "viewOrganisation",
    method: "GET",
    path: "/api/organisation",
    summary: "The organisation, its connection code, the one above it and those under it",
    body: "none",
    answer: {
      json: z.object({
        organisation: organisationSchema,
        code: z.string(),
        parents: z.array(kinTieSchema),
        children: z.array(kinTieSchema),
      }),
    },
    refusals: ["notAllowed"],
  }),
  create: route({
    useCase: "createOrganisation",
    method: "POST",
    path: "/api/organisations",
    summary: "Makes an organisation of which the account is the owner",
    body: { json: z.strictObject({ name: organisationNameSchema, kind }) },
    answer: { json: organisationCardSchema },
    refusals: ["notAllowed", "tooManyOrganisations"],
  }),
  chooseKind: route({
    useCase: "chooseOrganisationKind",
    method: "PUT",
    path: "/api/organisation/kind",
    summary: "Says what the organisation is",
    body: { json: z.strictObject({ kind }) },
    answer: { json: z.object({ kind }) },
    refusals: ["notAllowed"],
  }),
  renewCode: route({
    useCase: "renewConnectionCode",
    method: "POST",
    path: "/api/organisation/code",
    summary: "Gives the organisation a new connection code, or none",
    body: { json: z.strictObject({ wanted: z.enum(["new", "none"]) }) },
    answer: { json: z.object({ code: z.string() }) },
    refusals: ["notAllowed"],
  }),
  askParent: route({
    useCase: "placeOrganisation",
    method: "POST",
    path: "/api/organisation/parent",
    summary: "Asks the organisation of a connection code to be the one above",
    body: { json: z.strictObject({ code: typedCodeSchema }) },
    answer: { json: z.object({ asked: z.literal(true) }) },
    refusals: ["notAllowed", "unknownCode", "ownCode", "placeTaken"],
  }),
  leaveParent: route({
    useCase: "placeOrganisation",
    method: "DELETE",
    path: "/api/organisation/parent",
    summary: "Takes the request back, or leaves the organisation above",
    body: "none",
    answer: { json: z.object({ left: z.literal(true) }) },
    refusals: ["notAllowed", "unknownOrganisation"],
  }),
  welcomeChild: route({
    useCase: "welcomeOrganisation",
    method: "POST",
    path: "/api/organisation/children/:child",
    summary: "Accepts that an organisation that asked stands under this one",
    parameters: childParameter,
    body: "none",
    answer: { json: z.object({ accepted: z.literal(true) }) },
    refusals: ["notAllowed", "unknownOrganisation", "circle", "tooDeep"],
  }),
  releaseChild: route({
    useCase: "welcomeOrganisation",
    method: "DELETE",
    path: "/api/organisation/children/:child",
    summary: "Says no to an organisation that asked, or parts from one under this one",
    parameters: childParameter,
    body: "none",
    answer: { json: z.object({ released: z.literal(true) }) },
    refusals: ["notAllowed", "unknownOrganisation"],
  }),
};

/** Doors about shared projects. */
const shareRoutes = {
  findPartner: route({
    useCase: "shareProject",
    method: "POST",
    path: "/api/partner-codes",
    summary: "Whose connection code it is",
    body: { json: z.strictObject({ code: typedCodeSchema }) },
    answer: { json: organisationCardSchema },
    refusals: ["notAllowed", "unknownCode", "ownCode"],
  }),
  share: route({
    useCase: "shareProject",
    method: "POST",
    path: "/api/projects/:project/shares",
    summary: "Shows a project to a partner organisation, as one role, for a purpose, until a day",
    parameters: z.strictObject({ project: z.string().min(1).max(100) }),
    body: { json: z.strictObject({ code: typedCodeSchema, role: z.enum(shareRoles), ...terms }) },
    answer: { json: projectShareSchema },
    refusals: [
      "notAllowed",
      "unknownDocument",
      "unknownCode",
      "ownCode",
      "untilPast",
      "untilTooFar",
      "alreadyShared",
      "tooManyShares",
    ],
  }),
  shares: sharesRoute,
  change: route({
    useCase: "changeShare",
    method: "PUT",
    path: "/api/shares/:share",
    summary: "Gives a share another last day and purpose",
    parameters: shareParameter,
    body: { json: z.strictObject(terms) },
    answer: { json: projectShareSchema },
    refusals: ["notAllowed", "unknownShare", "untilPast", "untilTooFar"],
  }),
  withdraw: route({
    useCase: "withdrawShare",
    method: "DELETE",
    path: "/api/shares/:share",
    summary: "Ends a share that the organisation gave",
    parameters: shareParameter,
    body: "none",
    answer: { json: z.object({ withdrawn: z.literal(true) }) },
    refusals: ["notAllowed", "unknownShare"],
  }),
  leave: route({
    useCase: "leaveShare",
    method: "DELETE",
    path: "/api/received-shares/:share",
    summary: "Gives up a share that the organisation received",
    parameters: shareParameter,
    body: "none",
    answer: { json: z.object({ left: z.literal(true) }) },
    refusals: ["notAllowed", "unknownShare"],
  }),
  sharedProjects: route({
    useCase: "viewSharedProjects",
    method: "GET",
    path: "/api/shared-projects",
    summary:
      "The projects that other organisations share with this one today, as far as each share shows them",
    body: "none",
    answer: {
      json: z.array(
        z.object({ share: projectShareSchema, revision: z.int().min(1), project: projectSchema }),
      ),
    },
    refusals: ["notAllowed"],
  }),
  sharedStandings: route({
    useCase: "viewSharedStandings",
    method: "GET",
    path: "/api/shared-projects/standings",
    summary:
      "Where each project shared with this organisation stands: step, next move and day, milestones; nobody is named",
    body: "none",
    answer: { json: z.array(sharedStandingSchema) },
    refusals: ["notAllowed"],
  }),
  sharedEffort: route({
    useCase: "viewSharedEffort",
    method: "GET",
    path: "/api/shared-projects/:share/effort",
    summary:
      "The time of a shared project, forecast and actual, by organisation, function and kind; costs if shown",
    parameters: shareParameter,
    body: "none",
    answer: { json: sharedEffortSchema },
    refusals: ["notAllowed", "unknownShare"],
  }),
};

export const sharingRoutes = { ...organisationRoutes, ...shareRoutes };
