import { z } from "zod";
import { route } from "../access/index.ts";
import { reportDocumentSchema } from "./document-schema.ts";
import { effectsReportKinds } from "./effects/effects-subject.ts";
import { effectsReportFormats } from "./effects/report-formats.ts";
import { projectDocumentFormats } from "./project/document-formats.ts";
import { projectDocumentKinds } from "./project/project-subject.ts";

export const pageFormats = ["html", "pdf"] as const;
export type PageFormat = (typeof pageFormats)[number];

/** What the file of each format is. */
export const mediaTypes = { html: "text/html; charset=utf-8", pdf: "application/pdf" } as const;

const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const effectsReportParameters = z.strictObject({
  project: z.string().min(1).max(100),
  kind: z.enum(effectsReportKinds),
});

export const reportRoutes = {
  categoryPage: route({
    useCase: "publishCategoryPage",
    method: "GET",
    path: "/api/categories/:category/versions/:version/page",
    summary:
      "A category on one page, for the director, the works council and the OPCO; figures are protected",
    parameters: z.strictObject({
      category: z.string().min(1).max(100),
      version: z.coerce.number<string | number>().int().min(1),
    }),
    query: z.strictObject({
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      format: z.enum(pageFormats),
    }),
    body: "none",
    answer: { file: "text/html, application/pdf" },
    refusals: ["notAllowed", "unknownCategory", "unknownVersion", "monthNotStored", "documentUnavailable"],
  }),
  prepSheet: route({
    useCase: "viewPortfolio",
    method: "GET",
    path: "/api/portfolio/lines/:line/sheet",
    summary:
      'The sheet that prepares a call: a firm, or a project after "project:", with the rules that may help',
    parameters: z.strictObject({ line: z.string().min(1).max(120) }),
    query: z.strictObject({ format: z.enum(pageFormats) }),
    body: "none",
    answer: { file: "text/html, application/pdf" },
    refusals: ["notAllowed", "unknownFirm", "documentUnavailable"],
  }),
  projectDocument: route({
    useCase: "viewProjects",
    method: "GET",
    path: "/api/projects/:project/documents/:kind",
    summary:
      "A document of a project: minutes, ledger, file of the works council, invitation, what is told of its evaluation",
    parameters: z.strictObject({
      project: z.string().min(1).max(100),
      kind: z.enum(projectDocumentKinds),
    }),
    query: z.strictObject({
      format: z.enum(projectDocumentFormats),
      meeting: z.string().min(1).max(40).optional(),
    }),
    body: "none",
    answer: { file: `application/pdf, text/html, ${wordMediaType}, text/plain, text/csv` },
    refusals: [
      "notAllowed",
      "formatNotMade",
      "unknownDocument",
      "unknownMeeting",
      "noPlan",
      "documentUnavailable",
    ],
  }),
  effectsReport: route({
    useCase: "viewEffects",
    method: "GET",
    path: "/api/projects/:project/effects-reports/:kind",
    summary:
      "What a training changed, told to the director, to employees or whole: the words that the files hold",
    parameters: effectsReportParameters,
    body: "none",
    answer: { json: reportDocumentSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  effectsReportFile: route({
    useCase: "viewEffects",
    method: "GET",
    path: "/api/projects/:project/effects-reports/:kind/file",
    summary: "The same document to take away: tagged PDF, web page, or text to edit",
    parameters: effectsReportParameters,
    query: z.strictObject({ format: z.enum(effectsReportFormats) }),
    body: "none",
    answer: {
      file: ["application/pdf", "text/html", "text/csv", wordMediaType].join(", "),
    },
    refusals: ["notAllowed", "unknownDocument", "formatNotMade", "documentUnavailable"],
  }),
};
