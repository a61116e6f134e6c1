import { z } from "zod";
import { useCases } from "./model.ts";
import { route } from "./route.ts";

export const organisationSchema = z.object({ id: z.string(), name: z.string(), isFictional: z.boolean() });

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
