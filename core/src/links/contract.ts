import { z } from "zod";
import { route } from "../access/index.ts";
import { linkLanguageSchema, linkPurposes, wishedLinkSchema } from "./model.ts";

const purposeSchema = z.enum(linkPurposes);
const linkFields = {
  id: z.string(),
  project: z.string(),
  purpose: purposeSchema,
  subject: z.string(),
  language: linkLanguageSchema,
  label: z.string(),
  madeBy: z.string(),
  madeOn: z.string(),
  expiresOn: z.string(),
  revokedAt: z.string(),
  lastOpenedOn: z.string(),
  timesSent: z.int().min(0),
};
const madeSchema = z.object({ link: z.object(linkFields), token: z.string() });
const lineSchema = z.object({ ...linkFields, standing: z.enum(["alive", "expired", "revoked"]) });
const name = z.string().min(1).max(100);
const projectParameter = z.strictObject({ project: name });
const linkParameters = z.strictObject({ project: name, link: name });

export const linkRoutes = {
  list: route({
    useCase: "viewLinks",
    method: "GET",
    path: "/api/projects/:project/links",
    summary:
      "The links of a project for people without an account, the one made last first; never what opens them",
    parameters: projectParameter,
    body: "none",
    answer: {
      json: z.object({ links: z.array(lineSchema), purposes: z.array(purposeSchema), canSend: z.boolean() }),
    },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  make: route({
    useCase: "makeLink",
    method: "POST",
    path: "/api/projects/:project/links",
    summary: "Makes links, all or none; each token is told this once and kept nowhere",
    parameters: projectParameter,
    body: { json: z.strictObject({ wished: z.array(wishedLinkSchema).min(1).max(100) }) },
    answer: { json: z.object({ made: z.array(madeSchema) }) },
    refusals: ["notAllowed", "unknownDocument", "unknownSubject", "invalidExpiry", "tooManyLinks"],
  }),
  renew: route({
    useCase: "makeLink",
    method: "POST",
    path: "/api/projects/:project/links/:link/renewals",
    summary: "Gives a link a new token, told this once; the former one opens nothing any more",
    parameters: linkParameters,
    body: "none",
    answer: { json: madeSchema },
    refusals: ["notAllowed", "unknownLink", "linkRevoked"],
  }),
  send: route({
    useCase: "sendLink",
    method: "POST",
    path: "/api/projects/:project/links/:link/messages",
    summary: "Sends a link to one e-mail address, which is not kept",
    parameters: linkParameters,
    body: { json: z.strictObject({ token: z.string().min(1).max(100), to: z.string().min(1).max(254) }) },
    answer: { json: z.object({ sent: z.literal(true) }) },
    refusals: [
      "notAllowed",
      "unknownLink",
      "noMailServer",
      "linkClosed",
      "tokenOutdated",
      "sentTooOften",
      "invalidAddress",
      "mailRefused",
      "mailUnreachable",
    ],
  }),
  revoke: route({
    useCase: "revokeLink",
    method: "DELETE",
    path: "/api/projects/:project/links/:link",
    summary: "Stops a link at once and for good",
    parameters: linkParameters,
    body: "none",
    answer: { json: z.object({ revoked: z.literal(true) }) },
    refusals: ["notAllowed", "unknownLink"],
  }),
};
