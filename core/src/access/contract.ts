import { z } from "zod";
import { useCases } from "./model.ts";
import { route } from "./route.ts";

export const organisationSchema = z.object({ id: z.string(), name: z.string(), isFictional: z.boolean() });

/** What pages can print on one line. */
const organisationNameSchema = z.string().trim().min(1).max(100);

export const accessRoutes = {
  organisations: route({
    useCase: "viewOrganisations",
    method: "GET",
    path: "/api/organisations",
    summary: "The organisations of the account",
    body: "none",
    answer: { json: z.object({ organisations: z.array(organisationSchema), current: z.string() }) },
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
    summary: "Latest acts of the organisation, refused attempts included",
    body: "none",
    answer: {
      json: z.array(
        z.object({
          account: z.string(),
          organisation: z.string(),
          useCase: z.enum(useCases),
          subject: z.string(),
          outcome: z.enum(["done", "refused"]),
          at: z.string(),
        }),
      ),
    },
    refusals: ["notAllowed"],
  }),
};
