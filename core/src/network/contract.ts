import { z } from "zod";
import { chosenIdSchema, organisationKinds, route } from "../access/index.ts";
import { knownOf } from "../training/index.ts";
import {
  answerSchema,
  answers,
  closings,
  needEndings,
  needSchema,
  offerSchema,
  refusalReasons,
} from "./model.ts";

const cardSchema = z.object({ id: z.string(), name: z.string(), kind: z.enum(organisationKinds) });
const keptOfferSchema = z.object({
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
  isPublished: z.boolean(),
  content: offerSchema,
});
const networkOfferSchema = z.object({ id: z.string(), giver: cardSchema, content: offerSchema });
const requestFacts = {
  id: z.string(),
  need: z.string(),
  offer: z.string(),
  askedAt: z.string(),
  seenAt: z.string(),
  answer: z.enum([...answers, ""]),
  reason: z.enum([...refusalReasons, ""]),
  words: z.string(),
  answeredAt: z.string(),
  closing: z.enum([...closings, ""]),
  closedAt: z.string(),
  state: z.enum(["waiting", "silent", ...answers, ...closings]),
};
const shownNeedSchema = z.object({
  id: z.string(),
  savedAt: z.string(),
  content: needSchema,
  ending: z.enum([...needEndings, ""]),
  endedAt: z.string(),
  standing: z.object({
    waiting: z.int(),
    silent: z.int(),
    agreed: z.int(),
    mayAskNext: z.boolean(),
  }),
  requests: z.array(z.object({ ...requestFacts, responder: cardSchema })),
  proposed: z.array(networkOfferSchema),
});
const ruleSchema = z.object({
  key: z.string(),
  title: z.string(),
  explanation: z.string(),
  state: z.enum(["inForce", "uncertain", "ended", "announced"]),
  doubt: z.string(),
  checkedOn: z.string(),
});

const key = z.string().min(1).max(100);
const offerParameter = z.strictObject({ offer: key });
const needParameter = z.strictObject({ need: key });
const requestParameter = z.strictObject({ request: key });
const askedSchema = z.strictObject({ organisation: key, offer: key });
const offerFaults = ["notInNetwork", "wrongRule", "contactMissing", "untilPast", "untilTooFar"] as const;
const askFaults = ["unknownOffer", "alreadyAsked", "enoughAsked"] as const;

/** Doors about what is offered. */
const offerRoutes = {
  view: route({
    useCase: "viewNetwork",
    method: "GET",
    path: "/api/network",
    summary:
      "What the organisation's territorial network offers, what it offers itself, its needs and what it is asked",
    body: "none",
    answer: {
      json: z.object({
        day: z.string(),
        places: z.array(z.object({ head: cardSchema, isHead: z.boolean() })),
        own: z.array(keptOfferSchema.extend({ isInNetwork: z.boolean() })),
        others: z.array(networkOfferSchema),
        needs: z.array(shownNeedSchema),
        received: z.array(
          z.object({ ...requestFacts, asker: cardSchema, label: z.string(), opened: knownOf(needSchema) }),
        ),
        rules: z.array(ruleSchema),
      }),
    },
    refusals: ["notAllowed"],
  }),
  addOffer: route({
    useCase: "editNetworkOffer",
    method: "POST",
    path: "/api/network/offers",
    summary:
      "Keeps a new offer, told to the network or as a draft; one added before under the same id is given as kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: z.strictObject({ content: offerSchema, isPublished: z.boolean() }) },
    answer: { json: keptOfferSchema },
    refusals: ["notAllowed", ...offerFaults, "tooManyOffers"],
  }),
  saveOffer: route({
    useCase: "editNetworkOffer",
    method: "PUT",
    path: "/api/network/offers/:offer",
    summary: "Keeps the next revision of an offer, whole, and tells it to the network or takes it back",
    parameters: offerParameter,
    body: {
      json: z.strictObject({
        content: offerSchema,
        isPublished: z.boolean(),
        basedOnRevision: z.int().min(1),
      }),
    },
    answer: { json: keptOfferSchema },
    refusals: ["notAllowed", ...offerFaults, "unknownOffer", "revisionOutdated"],
  }),
  removeOffer: route({
    useCase: "editNetworkOffer",
    method: "DELETE",
    path: "/api/network/offers/:offer",
    summary: "Takes an offer away for good",
    parameters: offerParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownOffer"],
  }),
};

const importRoutes = {
  importLheo: route({
    useCase: "editNetworkOffer",
    method: "POST",
    path: "/api/network/imports",
    summary: "Reads a provider's LHEO file: each session becomes a draft; answers what was not read",
    body: "bytes",
    answer: {
      json: z.object({
        edition: z.string(),
        left: z.int(),
        sessions: z.array(
          z.object({ label: z.string(), outcome: z.enum(["draft", "already", "nameless", "full"]) }),
        ),
        unread: z.array(z.object({ name: z.string(), count: z.int() })),
      }),
    },
    refusals: ["notAllowed", "unreadableLheo"],
  }),
};

/** Doors about what is needed. */
const needRoutes = {
  describeNeed: route({
    useCase: "askNetwork",
    method: "POST",
    path: "/api/network/needs",
    summary: "Keeps a need and asks up to three organisations of the network about it",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: z.strictObject({ content: needSchema, asked: z.array(askedSchema).max(3) }) },
    answer: { json: z.object({ id: z.string() }) },
    refusals: ["notAllowed", "notInNetwork", ...askFaults],
  }),
  askNext: route({
    useCase: "askNetwork",
    method: "POST",
    path: "/api/network/needs/:need/requests",
    summary: "Asks one more organisation about a need; those who did not answer in time are closed",
    parameters: needParameter,
    body: { json: askedSchema },
    answer: { json: z.object({ asked: z.literal(true) }) },
    refusals: ["notAllowed", "unknownNeed", "needEnded", ...askFaults],
  }),
  endNeed: route({
    useCase: "askNetwork",
    method: "POST",
    path: "/api/network/needs/:need/end",
    summary: "Ends a need, met or taken back",
    parameters: needParameter,
    body: { json: z.strictObject({ ending: z.enum(needEndings) }) },
    answer: { json: z.object({ ended: z.literal(true) }) },
    refusals: ["notAllowed", "unknownNeed", "needEnded"],
  }),
  seeRequest: route({
    useCase: "answerNetwork",
    method: "POST",
    path: "/api/network/requests/:request/seen",
    summary: "Opens a request received; the company that asks knows that it was seen",
    parameters: requestParameter,
    body: "none",
    answer: { json: z.object({ seen: z.literal(true) }) },
    refusals: ["notAllowed", "unknownRequest"],
  }),
  answerRequest: route({
    useCase: "answerNetwork",
    method: "POST",
    path: "/api/network/requests/:request/answer",
    summary: "Says yes to a request received, or no and why",
    parameters: requestParameter,
    body: { json: answerSchema },
    answer: { json: z.object({ answered: z.literal(true) }) },
    refusals: ["notAllowed", "unknownRequest", "requestClosed"],
  }),
};

export const networkRoutes = { ...offerRoutes, ...importRoutes, ...needRoutes };
