import { z } from "zod";
import { auditPlaceSchema, auditQuerySchema, auditWishSchema } from "./audit-search.ts";
import { auditedActs } from "./audited-acts.ts";
import { organisationKinds, thingKinds, useCases } from "./model.ts";
import { route } from "./route.ts";

export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  isFictional: z.boolean(),
});

const auditLineSchema = z.object({
  account: z.string(),
  organisation: z.string(),
  useCase: z.enum(auditedActs),
  subject: z.string(),
  outcome: z.enum(["done", "refused"]),
  at: z.string(),
  /** A partner did it, through this share. */
  share: z.object({ id: z.string(), partner: z.string() }).optional(),
  /** Somebody without an account did it, by this link. */
  link: z.object({ id: z.string(), purpose: z.string(), label: z.string() }).optional(),
  /** A program did it, by this key. */
  key: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Somebody did it without login, at the computer of a server that had none. */
  isLocal: z.literal(true).optional(),
  /** What the subject names. */
  thing: z
    .object({
      kind: z.enum([...thingKinds, "unknown"]),
      standing: z.enum(["named", "hidden", "gone"]),
      name: z.string(),
      of: z.string(),
    })
    .optional(),
});

const auditFaultSchema = z.object({ kind: z.enum(["changed", "missing", "broken"]), at: z.string() });

/** What pages can print on one line. */
export const organisationNameSchema = z.string().trim().min(1).max(100);

export const accessRoutes = {
  organisations: route({
    useCase: "viewOrganisations",
    method: "GET",
    path: "/api/organisations",
    summary: "The organisations of the account, the one on screen, and what the account may do there",
    body: "none",
    answer: {
      json: z.object({
        organisations: z.array(organisationSchema),
        current: z.string(),
        mayDo: z.array(z.enum(useCases)),
      }),
    },
    refusals: ["notAllowed"],
  }),
  renameOrganisation: route({
    useCase: "renameOrganisation",
    method: "PUT",
    path: "/api/organisation/name",
    summary: "Gives the organisation the name that its pages carry",
    body: { json: z.strictObject({ name: organisationNameSchema }) },
    answer: { json: z.object({ name: z.string() }) },
    refusals: ["notAllowed", "fictional"],
  }),
  eraseFictionalCompany: route({
    useCase: "eraseFictionalCompany",
    method: "DELETE",
    path: "/api/fictional-company",
    summary: "Erases the fictional company",
    body: "none",
    answer: { json: z.object({ erased: z.literal(true) }) },
    refusals: ["notAllowed"],
  }),
  auditTrail: route({
    useCase: "viewAuditTrail",
    method: "GET",
    path: "/api/audit-trail",
    summary: "Acts of the organisation, latest first, refused attempts included",
    query: auditQuerySchema,
    body: "none",
    answer: {
      json: z.object({
        lines: z.array(auditLineSchema),
        next: auditPlaceSchema.optional(),
        count: z.int(),
        /** There are more than were counted. */
        isMore: z.boolean(),
      }),
    },
    refusals: ["notAllowed"],
  }),
  exportAuditTrail: route({
    useCase: "exportAuditTrail",
    method: "GET",
    path: "/api/audit-trail/export",
    summary: "Acts of the organisation found, to be taken away",
    query: auditWishSchema,
    body: "none",
    answer: { json: z.object({ lines: z.array(auditLineSchema), isCut: z.boolean() }) },
    refusals: ["notAllowed"],
  }),
  checkAuditTrail: route({
    useCase: "checkAuditTrail",
    method: "POST",
    path: "/api/audit-trail/check",
    summary: "Whether no line of the trail was changed, taken away or slipped in",
    body: {
      json: z.strictObject({
        fingerprint: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .optional(),
      }),
    },
    answer: {
      json: z.object({
        lines: z.int(),
        /** Of these lines, those of the last seconds, which the chain does not hold yet. */
        unsealed: z.int(),
        /** Lines that their age took away. */
        forgotten: z.int(),
        faults: z.array(auditFaultSchema),
        faultCount: z.int(),
        fingerprint: z.string(),
        noted: z.enum(["notGiven", "found", "absent"]),
      }),
    },
    refusals: ["notAllowed"],
  }),
};
