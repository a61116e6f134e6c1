import { z } from "zod";
import { route } from "../access/index.ts";
import { returnBookSchema } from "./model.ts";
import { costKinds } from "./vocabulary.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });
const totalSchema = z.object({ atLeast: z.number(), isComplete: z.boolean() });
const factSchema = z.object({
  kind: z.enum(costKinds),
  forecast: totalSchema.exactOptional(),
  actual: totalSchema.exactOptional(),
  waitingCents: z.number().exactOptional(),
});
const changeSchema = z.object({
  indicator: z.string(),
  /** For all the people trained, above 0 when it is better; absent when the comparison could not tell. */
  found: z
    .object({
      estimate: z.number(),
      low: z.number(),
      high: z.number(),
      people: z.int(),
      horizonMonths: z.int(),
    })
    .exactOptional(),
});
const keptSchema = z.object({
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
  content: returnBookSchema,
});

export const returnRoutes = {
  view: route({
    useCase: "viewReturn",
    method: "GET",
    path: "/api/projects/:project/return",
    summary:
      "What was written to set the effects of a project beside its costs, and the costs that its ledgers already know",
    parameters: projectParameter,
    body: "none",
    answer: {
      json: z.object({
        /** 0 while nobody wrote in it. */
        revision: z.int().min(0),
        content: returnBookSchema,
        costs: z.array(factSchema),
        changes: z.array(changeSchema),
      }),
    },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editReturn",
    method: "PUT",
    path: "/api/projects/:project/return",
    summary: "Keeps the next revision of what sets effects beside costs, whole",
    parameters: projectParameter,
    body: {
      json: z.strictObject({ content: returnBookSchema, basedOnRevision: z.int().min(0) }),
    },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "documentTooLarge", "unknownDocument", "revisionOutdated"],
  }),
};
