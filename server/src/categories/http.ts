import { z } from "zod";
import {
  type CategoryId,
  categoryRoutes,
  categoryRuleSchema,
  defineCategory,
  listCategories,
  previewCategory,
  viewCategory,
  viewCategoryProfile,
} from "../../../core/src/categories/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { type Door, door } from "../http/door.ts";

// A condition is made of conditions: without a name, the OpenAPI document could not say so.
z.globalRegistry.add(categoryRuleSchema.shape.work.unwrap(), { id: "Condition" });

const writingStatuses = { labelTaken: 409, ruleEmpty: 422, ruleImpossible: 422 } as const;

export const categoryDoors: readonly Door[] = [
  door(categoryRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => listCategories(rooms, call.actor),
  }),
  door(categoryRoutes.define, {
    statuses: { notAllowed: 403, ...writingStatuses },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => defineCategory(rooms, call.actor, { draft: call.body }),
  }),
  door(categoryRoutes.redefine, {
    statuses: { notAllowed: 403, unknownCategory: 404, ...writingStatuses, versionOutdated: 409 },
    subject: (call) => call.parameters.category,
    serve: (rooms, { actor, parameters, body }) =>
      defineCategory(rooms, actor, { ...body, category: parameters.category as CategoryId }),
  }),
  door(categoryRoutes.view, {
    statuses: { notAllowed: 403, unknownCategory: 404 },
    subject: (call) => call.parameters.category,
    serve: (rooms, call) =>
      viewCategory(rooms, call.actor, { category: call.parameters.category as CategoryId }),
  }),
  door(categoryRoutes.preview, {
    statuses: {
      notAllowed: 403,
      ruleEmpty: 422,
      ruleImpossible: 422,
      unknownCategory: 404,
      unknownVersion: 404,
      monthNotStored: 404,
    },
    serve: (rooms, { actor, body }) => {
      const { month, rule, category, version, earlierMonth } = body;
      return previewCategory(rooms, actor, {
        month: month as Month,
        rule,
        ...(category === undefined ? {} : { category: category as CategoryId }),
        ...(version === undefined ? {} : { version }),
        ...(earlierMonth === undefined ? {} : { earlierMonth: earlierMonth as Month }),
      });
    },
  }),
  door(categoryRoutes.profile, {
    statuses: { notAllowed: 403, unknownCategory: 404, unknownVersion: 404, monthNotStored: 404 },
    subject: (call) => call.parameters.category,
    serve: (rooms, { actor, parameters, query }) =>
      viewCategoryProfile(rooms, actor, {
        category: parameters.category as CategoryId,
        ...(query.version === undefined ? {} : { version: query.version }),
        ...(query.month === undefined ? {} : { month: query.month as Month }),
      }),
  }),
];
