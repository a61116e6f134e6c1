import { z } from "zod";
import { route } from "../access/index.ts";
import { planSchema } from "../plans/index.ts";
import { idOrNoneSchema, knownOf, shortTextSchema } from "../training/index.ts";
import { contributionStorySchema, effectLineSchema } from "./line-model.ts";
import { effectBookSchema } from "./model.ts";
import { seriesKinds, seriesProblemSchema, seriesValueSchema } from "./series-model.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });

const viewedSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** 0 while nobody wrote in the book. */
  revision: z.int().min(0),
  savedAt: z.string(),
  book: effectBookSchema,
  standing: z.enum(["notSealed", "sealedBefore", "sealedAfterStart"]),
  /** The plan as it was sealed; absent while it is not. */
  plan: planSchema.exactOptional(),
  firstDay: knownOf(z.string()),
  lastDay: knownOf(z.string()),
  lines: z.array(effectLineSchema).readonly(),
  contribution: contributionStorySchema,
});

const keptSchema = z.object({
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
  content: effectBookSchema,
});

const columnSchema = z.object({
  heading: z.string(),
  lines: z.int(),
  sites: z.int(),
  firstMonth: z.string(),
  lastMonth: z.string(),
});

const importedSchema = z.object({
  columns: z.array(columnSchema).readonly(),
  problems: z.array(seriesProblemSchema).readonly(),
  /** Figures kept: none on a trial. */
  written: z.int(),
});

export const effectRoutes = {
  view: route({
    useCase: "viewEffects",
    method: "GET",
    path: "/api/projects/:project/effects",
    summary: "What is known of each effect of a project, on which rung, where people and figures disagree",
    parameters: projectParameter,
    body: "none",
    answer: { json: viewedSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editEffects",
    method: "PUT",
    path: "/api/projects/:project/effects",
    summary:
      "Keeps the next revision of the book of effects of a project, whole; revision 0 is a book unwritten",
    parameters: projectParameter,
    body: { json: z.strictObject({ content: effectBookSchema, basedOnRevision: z.int().min(0) }) },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "documentTooLarge", "unknownDocument", "revisionOutdated"],
  }),
  series: route({
    useCase: "viewEffects",
    method: "GET",
    path: "/api/projects/:project/series",
    summary: "The business series of a project, by series, site and month",
    parameters: projectParameter,
    body: "none",
    answer: { json: z.object({ values: z.array(seriesValueSchema).readonly() }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  trySeries: route({
    useCase: "editEffects",
    method: "POST",
    path: "/api/projects/:project/series/trial",
    summary: "Reads a table of business series and says what it holds; nothing is kept",
    parameters: projectParameter,
    query: z.strictObject({ name: z.string().max(200).default("") }),
    body: "bytes",
    answer: { json: importedSchema },
    refusals: ["notAllowed", "unknownDocument", "unreadableTable"],
  }),
  importSeries: route({
    useCase: "editEffects",
    method: "POST",
    path: "/api/projects/:project/series",
    summary:
      "Keeps a column of a table as a business series; a figure of the same month and site is replaced",
    parameters: projectParameter,
    query: z.strictObject({
      name: z.string().max(200).default(""),
      column: z.string().max(300),
      series: shortTextSchema.trim().min(1),
      indicator: idOrNoneSchema.default(""),
      kind: z.enum(seriesKinds),
    }),
    body: "bytes",
    answer: { json: importedSchema },
    refusals: ["notAllowed", "unknownDocument", "unreadableTable", "unknownColumn", "tooManyValues"],
  }),
  removeSeries: route({
    useCase: "editEffects",
    method: "DELETE",
    path: "/api/projects/:project/series",
    summary: "Takes a whole business series out of a project, by its name",
    parameters: projectParameter,
    query: z.strictObject({ series: shortTextSchema.min(1) }),
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument", "unknownSeries"],
  }),
};
