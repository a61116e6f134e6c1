import { z } from "zod";
import { route } from "../access/index.ts";
import { categoryDefinitionSchema, categoryDraftSchema, categoryRuleSchema } from "./model.ts";
import { categoryPreviewSchema } from "./preview-model.ts";
import { categoryProfileSchema } from "./profile-model.ts";

const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const categoryParameter = z.strictObject({ category: z.string().min(1).max(100) });
const versionNumber = z.coerce.number<string | number>().int().min(1);

const previewQuerySchema = z.strictObject({
  month: monthText,
  rule: categoryRuleSchema,
  /** The category being changed; the rule is compared with its latest version, or the version given. */
  category: z.string().min(1).max(100).optional(),
  version: z.int().min(1).optional(),
  /** The month that stability is measured from; the best stored one when absent. */
  earlierMonth: monthText.optional(),
});

const writingRefusals = ["labelTaken", "ruleEmpty", "ruleImpossible"] as const;

export const categoryRoutes = {
  list: route({
    useCase: "viewCategories",
    method: "GET",
    path: "/api/categories",
    summary: "The latest version of each category",
    body: "none",
    answer: { json: z.array(categoryDefinitionSchema) },
    refusals: ["notAllowed"],
  }),
  define: route({
    useCase: "defineCategory",
    method: "POST",
    path: "/api/categories",
    summary: "Defines a new category, version 1",
    body: { json: categoryDraftSchema },
    answer: { json: categoryDefinitionSchema },
    refusals: ["notAllowed", ...writingRefusals],
  }),
  redefine: route({
    useCase: "defineCategory",
    method: "POST",
    path: "/api/categories/:category/versions",
    summary: "Writes the next version of a category; earlier versions stay as they are",
    parameters: categoryParameter,
    body: {
      json: z.strictObject({
        draft: categoryDraftSchema,
        /** The version that was on screen; a newer one refuses the change. */
        basedOnVersion: z.int().min(1),
      }),
    },
    answer: { json: categoryDefinitionSchema },
    refusals: ["notAllowed", "unknownCategory", ...writingRefusals, "versionOutdated"],
  }),
  view: route({
    useCase: "viewCategories",
    method: "GET",
    path: "/api/categories/:category",
    summary: "All versions of a category, oldest first",
    parameters: categoryParameter,
    body: "none",
    answer: { json: z.array(categoryDefinitionSchema) },
    refusals: ["notAllowed", "unknownCategory"],
  }),
  preview: route({
    useCase: "previewCategory",
    method: "POST",
    path: "/api/categories/previews",
    summary: "What a rule being written would give for a month; nothing is stored",
    body: { json: previewQuerySchema },
    answer: { json: categoryPreviewSchema },
    refusals: [
      "notAllowed",
      "ruleEmpty",
      "ruleImpossible",
      "unknownCategory",
      "unknownVersion",
      "monthNotStored",
    ],
  }),
  profile: route({
    useCase: "viewCategoryProfile",
    method: "GET",
    path: "/api/categories/:category/profile",
    summary: "The exact profile of a category for a month, for people who may see the employees",
    parameters: categoryParameter,
    query: z.strictObject({ month: monthText.optional(), version: versionNumber.optional() }),
    body: "none",
    answer: { json: categoryProfileSchema },
    refusals: ["notAllowed", "unknownCategory", "unknownVersion", "monthNotStored"],
  }),
};
