import { z } from "zod";
import { route } from "../access/index.ts";
import { ownRuleRowSchema, ruleRowSchema } from "./model.ts";

const correctionSchema = z.strictObject({
  row: ruleRowSchema,
  reason: ownRuleRowSchema.shape.reason,
  basedOnRevision: z.int().min(0),
});

export const ruleRoutes = {
  view: route({
    useCase: "viewRules",
    method: "GET",
    path: "/api/rules",
    summary: "The rows of the rulebook: published ones, and those of the organisation",
    body: "none",
    answer: { json: z.strictObject({ published: z.array(ruleRowSchema), own: z.array(ownRuleRowSchema) }) },
    refusals: ["notAllowed"],
  }),
  correct: route({
    useCase: "correctRule",
    method: "POST",
    path: "/api/rules",
    summary: "Writes a row of the organisation over the published one, or beside it",
    body: { json: correctionSchema },
    answer: { json: ownRuleRowSchema },
    refusals: ["notAllowed", "checkedLater", "topicChanged", "amountsChanged", "correctionOutdated"],
  }),
};
