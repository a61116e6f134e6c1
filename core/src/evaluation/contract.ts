import { z } from "zod";
import { jsonText, route } from "../access/index.ts";
import { answerSchema, estimateRequestSchema, tableViewSchema } from "./model.ts";
import { stripAnswerSchema } from "./multiverse-model.ts";

const requestQuery = {
  name: z.string().max(255),
  request: jsonText(estimateRequestSchema),
};

export const evaluationRoutes = {
  viewTable: route({
    useCase: "estimateEffect",
    method: "POST",
    path: "/api/evaluation/tables",
    summary: "The columns of a table and a first guess of the study; nothing is stored",
    query: z.strictObject({ name: z.string().max(255) }),
    body: "bytes",
    answer: { json: tableViewSchema },
    refusals: ["notAllowed", "unreadableTable"],
  }),
  estimate: route({
    useCase: "estimateEffect",
    method: "POST",
    path: "/api/evaluation/estimates",
    summary: "The effect of a training on an outcome, or why it cannot be estimated; nothing is stored",
    query: z.strictObject(requestQuery),
    body: "bytes",
    answer: { json: answerSchema },
    refusals: ["notAllowed", "unreadableTable"],
  }),
  compareOtherwise: route({
    useCase: "estimateEffect",
    method: "POST",
    path: "/api/evaluation/multiverses",
    summary: "The declared comparison among all those that could be defended; nothing is stored",
    query: z.strictObject(requestQuery),
    body: "bytes",
    answer: { json: stripAnswerSchema },
    refusals: ["notAllowed", "unreadableTable"],
  }),
  report: route({
    useCase: "estimateEffect",
    method: "POST",
    path: "/api/evaluation/reports",
    summary: "The same effect as a page to hand over",
    query: z.strictObject({
      ...requestQuery,
      format: z.enum(["html", "pdf"]),
      /** `yes`: with the other ways to compare, which take longer. */
      multiverse: z.enum(["yes", "no"]).optional(),
    }),
    body: "bytes",
    answer: { file: "text/html" },
    refusals: ["notAllowed", "unreadableTable", "documentUnavailable"],
  }),
  matches: route({
    useCase: "estimateEffect",
    method: "POST",
    path: "/api/evaluation/matches",
    summary: "Which rows were compared, with their weights, as CSV",
    query: z.strictObject(requestQuery),
    body: "bytes",
    answer: { file: "text/csv" },
    refusals: ["notAllowed", "unreadableTable", "notEstimable"],
  }),
};
