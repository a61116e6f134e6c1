import { z } from "zod";
import { route } from "../access/index.ts";
import { comparisonDeskSchema } from "./desk-model.ts";
import {
  comparisonWishSchema,
  impossibleComparisonSchema,
  projectComparisonSchema,
  proposedComparisonSchema,
} from "./model.ts";
import { comparisonAnswersSchema } from "./project-facts.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });

export const comparisonRoutes = {
  view: route({
    useCase: "viewComparisons",
    method: "GET",
    path: "/api/projects/:project/comparisons",
    summary: "Comparisons of a project: what was fixed before looking, and what was found",
    parameters: projectParameter,
    body: "none",
    answer: { json: z.array(projectComparisonSchema).readonly() },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  prepare: route({
    useCase: "prepareComparison",
    method: "GET",
    path: "/api/projects/:project/comparison-desk",
    summary:
      "What a project can be compared with, who its people are in the payroll, and what is left to say",
    parameters: projectParameter,
    body: "none",
    answer: { json: comparisonDeskSchema },
    refusals: ["notAllowed", "unknownDocument", "noMonthStored"],
  }),
  set: route({
    useCase: "prepareComparison",
    method: "PUT",
    path: "/api/projects/:project/comparison-desk",
    summary: "Says who participants are in the payroll; staff numbers become keys and are not kept",
    parameters: projectParameter,
    body: {
      json: z.strictObject({
        staffNumbers: z
          .array(z.strictObject({ participant: z.string().min(1).max(100), staffNumber: z.string().max(60) }))
          .max(500),
        answers: comparisonAnswersSchema,
      }),
    },
    answer: { json: comparisonDeskSchema },
    refusals: ["notAllowed", "unknownDocument", "noMonthStored", "unknownParticipant"],
  }),
  propose: route({
    useCase: "chooseComparison",
    method: "POST",
    path: "/api/projects/:project/comparison-proposals",
    summary: "Who would be compared with whom and how alike they start; no outcome is read",
    parameters: projectParameter,
    body: { json: comparisonWishSchema },
    answer: {
      json: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("proposed"), comparison: proposedComparisonSchema }),
        z.object({ kind: z.literal("impossible"), reason: impossibleComparisonSchema }),
      ]),
    },
    refusals: ["notAllowed", "unknownDocument", "noMonthStored", "unknownIndicator"],
  }),
  choose: route({
    useCase: "chooseComparison",
    method: "POST",
    path: "/api/projects/:project/comparisons",
    summary: "Fixes a comparison for good, before its outcome is looked at",
    parameters: projectParameter,
    body: { json: comparisonWishSchema },
    answer: { json: projectComparisonSchema },
    refusals: [
      "notAllowed",
      "unknownDocument",
      "noMonthStored",
      "unknownIndicator",
      "noComparison",
      "tooManyComparisons",
    ],
  }),
  unlock: route({
    useCase: "chooseComparison",
    method: "POST",
    path: "/api/projects/:project/comparisons/:comparison/finding",
    summary: "Looks at the outcome of a comparison that was fixed; what is found is kept for good",
    parameters: projectParameter.extend({ comparison: z.string().min(1).max(100) }),
    body: "none",
    answer: { json: projectComparisonSchema },
    refusals: [
      "notAllowed",
      "unknownDocument",
      "unknownComparison",
      "alreadyUnlocked",
      "noMonthStored",
      "notYetReadable",
    ],
  }),
};
