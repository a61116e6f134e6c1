import { z } from "zod";
import { chosenIdSchema, route } from "../access/index.ts";
import { firmFields } from "./firm-columns.ts";
import { firmCallSchema, firmSchema } from "./model.ts";
import { importModes, rowOutcomes, rowProblemCodes } from "./read-firm-rows.ts";
import { toldProjectSchema } from "./told-project.ts";

const keptSchema = z.object({
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
  content: firmSchema,
});
const firmParameter = z.strictObject({ firm: z.string().min(1).max(100) });

const importSchema = z.object({
  /** Which column is read as what, and the headings that are not read. */
  columns: z.array(z.object({ heading: z.string(), field: z.enum(firmFields) })),
  unread: z.array(z.string()),
  rows: z.array(
    z.object({
      row: z.int(),
      label: z.string(),
      outcome: z.enum(rowOutcomes),
      /** Fields that change in a firm that is there already. */
      changes: z.array(z.enum(firmFields)),
    }),
  ),
  problems: z.array(
    z.object({
      code: z.enum(rowProblemCodes),
      row: z.int(),
      heading: z.string(),
      found: z.string(),
      isBlocking: z.boolean(),
    }),
  ),
  /** Firms written: none on a trial, and none as long as something stops the import. */
  written: z.int(),
});

export const portfolioRoutes = {
  view: route({
    useCase: "viewPortfolio",
    method: "GET",
    path: "/api/portfolio",
    summary:
      "The firms that the organisation's advisers follow, and what a call needs to know of its own and shared projects",
    body: "none",
    answer: {
      json: z.object({
        organisation: z.string(),
        day: z.string(),
        firms: z.array(keptSchema),
        projects: z.array(toldProjectSchema),
      }),
    },
    refusals: ["notAllowed"],
  }),
  add: route({
    useCase: "editPortfolioFirm",
    method: "POST",
    path: "/api/portfolio/firms",
    summary: "Keeps a new firm, revision 1; one added before under the same id is given as it is now kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: firmSchema },
    answer: { json: keptSchema },
    refusals: ["notAllowed"],
  }),
  save: route({
    useCase: "editPortfolioFirm",
    method: "PUT",
    path: "/api/portfolio/firms/:firm",
    summary: "Keeps the next revision of a firm, whole",
    parameters: firmParameter,
    body: { json: z.strictObject({ content: firmSchema, basedOnRevision: z.int().min(1) }) },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownFirm", "revisionOutdated"],
  }),
  noteCall: route({
    useCase: "editPortfolioFirm",
    method: "POST",
    path: "/api/portfolio/firms/:firm/calls",
    summary: "Adds the note of a call to those of a firm; the same note sent again is kept once",
    parameters: firmParameter,
    body: { json: firmCallSchema },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownFirm", "tooManyCalls"],
  }),
  remove: route({
    useCase: "removePortfolioFirm",
    method: "DELETE",
    path: "/api/portfolio/firms/:firm",
    summary: "Takes a firm out of the portfolio for good, with the notes of its calls",
    parameters: firmParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownFirm"],
  }),
  importFirms: route({
    useCase: "editPortfolioFirm",
    method: "POST",
    path: "/api/portfolio/imports",
    summary:
      "Reads firms from a CSV or a workbook; mode=try says what would be written, mode=write writes all or nothing",
    query: z.strictObject({ name: z.string().max(200).default(""), mode: z.enum(importModes) }),
    body: "bytes",
    answer: { json: importSchema },
    refusals: ["notAllowed", "unreadableTable"],
  }),
  exportFirms: route({
    useCase: "viewPortfolio",
    method: "GET",
    path: "/api/portfolio/export",
    summary: "Every firm as a CSV that the import reads back without loss",
    body: "none",
    answer: { file: "text/csv" },
    refusals: ["notAllowed"],
  }),
};
