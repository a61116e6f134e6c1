import { z } from "zod";
import { jsonText, route } from "../access/index.ts";
import { columnMappingSchema, sheetLayoutSchema } from "./column-mapping.ts";
import { importProblemSchema, readingSummarySchema } from "./model.ts";
import { monthSchema, readingOptionsSchema, toldOptionsSchema } from "./reading-options.ts";
import { attributes } from "./snapshot.ts";
import { jobFamilyAnswersSchema, jobGradeTableSchema } from "./work-knowledge.ts";

const ticketParameter = z.strictObject({ ticket: z.string() });

const ticketSchema = z.object({
  id: z.string(),
  name: z.string(),
  options: toldOptionsSchema,
  state: z.enum(["waiting", "running", "finished", "failed", "stopped"]),
  isAskedToStop: z.boolean(),
  progress: z.object({
    phase: z.enum(["reading", "storing"]),
    done: z.number(),
    total: z.number().optional(),
  }),
});

const differenceSchema = z.object({
  month: z.string(),
  storedHeadcount: z.int(),
  newHeadcount: z.int(),
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
});

const importedSchema = z.object({
  status: z.enum(["stored", "awaitsConfirmation", "readOnly"]),
  file: z.string(),
  summary: readingSummarySchema,
  differences: z.array(differenceSchema),
});

const inspectionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("dsn") }),
  z.object({
    kind: z.literal("sheet"),
    format: z.enum(["csv", "xlsx"]),
    layouts: z.array(sheetLayoutSchema),
  }),
  z.object({ kind: z.literal("unreadable"), problems: z.array(importProblemSchema) }),
]);

const knownText = z.union([
  z.object({ known: z.literal(true), value: z.string() }),
  z.object({ known: z.literal(false) }),
]);

const workforceSchema = z.object({
  months: z.array(z.object({ month: z.string(), headcount: z.int(), establishmentCount: z.int() })),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(["staged", "stands"]),
      fingerprint: z.string(),
      importedAt: z.string(),
      summary: readingSummarySchema,
    }),
  ),
  establishments: z.array(
    z.object({
      siret: z.string(),
      label: knownText,
      postcode: knownText,
      activityCode: knownText,
      collectiveAgreement: knownText,
    }),
  ),
  trainingCount: z.int(),
});

const knownCount = z.union([
  z.object({ known: z.literal(true), value: z.int() }),
  z.object({ known: z.literal(false) }),
]);

const payrollYearSchema = z.object({
  month: z.string(),
  headcount: z.int(),
  monthCount: z.int(),
  leavers: knownCount,
  absenceDays: knownCount,
  accidents: knownCount,
  accidentDays: knownCount,
});

const knowledgeSchema = z.object({
  answers: z.array(jobFamilyAnswersSchema),
  gradeTables: z.array(jobGradeTableSchema),
  jobFamilies: z.array(z.object({ label: z.string(), headcount: z.int() })),
  labels: z.array(
    z.object({
      attribute: z.enum(attributes),
      rows: z.array(z.object({ label: z.string(), headcount: z.int() })),
    }),
  ),
  writtenGrades: z.array(
    z.object({ label: z.string(), headcount: z.int(), collectiveAgreement: z.string() }),
  ),
});

export const workforceRoutes = {
  view: route({
    useCase: "viewWorkforce",
    method: "GET",
    path: "/api/workforce",
    summary: "Stored months, files and establishments",
    body: "none",
    answer: { json: workforceSchema },
    refusals: ["notAllowed"],
  }),
  viewYear: route({
    useCase: "viewPayrollYear",
    method: "GET",
    path: "/api/workforce/year",
    summary: "Departures and absences of the twelve months up to the latest stored one, in totals",
    body: "none",
    answer: { json: payrollYearSchema },
    refusals: ["notAllowed", "monthNotStored"],
  }),
  inspect: route({
    useCase: "importPayrollFile",
    method: "POST",
    path: "/api/workforce/inspections",
    summary: "What a file seems to be; nothing is stored",
    query: z.strictObject({ name: z.string().max(255) }),
    body: "bytes",
    answer: { json: inspectionSchema },
    refusals: ["notAllowed"],
  }),
  openImport: route({
    useCase: "importPayrollFile",
    method: "POST",
    path: "/api/workforce/imports",
    summary: "Opens a ticket for a payroll file about to be sent",
    body: {
      json: z.strictObject({
        name: z.string().max(255),
        size: z.int().min(0).exactOptional(),
        options: readingOptionsSchema,
      }),
    },
    answer: { json: ticketSchema },
    refusals: ["notAllowed"],
  }),
  sendFile: route({
    useCase: "importPayrollFile",
    method: "PUT",
    path: "/api/workforce/imports/:ticket/file",
    summary: "Sends the payroll file; everything is stored, or nothing",
    parameters: ticketParameter,
    query: z.strictObject({ mode: z.enum(["ask", "replace", "readOnly"]).default("ask") }),
    body: "bytes",
    answer: { json: importedSchema },
    refusals: ["notAllowed", "unknownImport", "stopped", "unreadable", "noEmployee", "alreadyImported"],
  }),
  viewImport: route({
    useCase: "viewImports",
    method: "GET",
    path: "/api/workforce/imports/:ticket",
    summary: "How far an import has come",
    parameters: ticketParameter,
    body: "none",
    answer: { json: ticketSchema },
    refusals: ["notAllowed", "unknownImport"],
  }),
  stopImport: route({
    useCase: "importPayrollFile",
    method: "DELETE",
    path: "/api/workforce/imports/:ticket",
    summary: "Asks a running import to stop; it leaves nothing behind",
    parameters: ticketParameter,
    body: "none",
    answer: { json: ticketSchema },
    refusals: ["notAllowed", "unknownImport"],
  }),
  settleImport: route({
    useCase: "importPayrollFile",
    method: "POST",
    path: "/api/workforce/files/:file/choice",
    summary: "Keeps or drops a file that waits for a confirmation",
    parameters: z.strictObject({ file: z.string() }),
    body: { json: z.strictObject({ choice: z.enum(["keep", "drop"]) }) },
    answer: { json: z.object({ status: z.enum(["stored", "dropped"]) }) },
    refusals: ["notAllowed", "unknownImport", "alreadySettled"],
  }),
  rememberMapping: route({
    useCase: "importPayrollFile",
    method: "PUT",
    path: "/api/workforce/mappings",
    summary: "Keeps a corrected mapping for the next file with the same headings",
    body: {
      json: z.strictObject({
        headings: z.array(z.string().max(500)).max(2000),
        mapping: columnMappingSchema,
      }),
    },
    answer: { json: z.object({ remembered: z.literal(true) }) },
    refusals: ["notAllowed"],
  }),
  importTrainingRegister: route({
    useCase: "importTrainingRegister",
    method: "POST",
    path: "/api/workforce/training-registers",
    summary: "Imports a training register; it replaces what was stored for the same span of days",
    query: z.strictObject({
      name: z.string().max(255),
      mapping: jsonText(columnMappingSchema),
    }),
    body: "bytes",
    answer: {
      json: z.object({
        recordCount: z.int(),
        employeeCount: z.int(),
        firstDay: z.string(),
        lastDay: z.string(),
        problems: z.array(importProblemSchema),
      }),
    },
    refusals: ["notAllowed", "unreadable", "noTraining"],
  }),
  viewKnowledge: route({
    useCase: "viewWorkforce",
    method: "GET",
    path: "/api/workforce/knowledge",
    summary: "Answers about the work and grids, beside what payroll writes",
    query: z.strictObject({ month: monthSchema }),
    body: "none",
    answer: { json: knowledgeSchema },
    refusals: ["notAllowed", "monthNotStored"],
  }),
  answerWorkQuestions: route({
    useCase: "answerWorkQuestions",
    method: "PUT",
    path: "/api/workforce/work-answers",
    summary: "Keeps the answers about the work of a job family",
    body: { json: jobFamilyAnswersSchema },
    answer: { json: jobFamilyAnswersSchema },
    refusals: ["notAllowed"],
  }),
  mapJobGrades: route({
    useCase: "mapJobGrades",
    method: "PUT",
    path: "/api/workforce/job-grades",
    summary: "Keeps the grid of a collective agreement",
    body: { json: jobGradeTableSchema },
    answer: { json: jobGradeTableSchema },
    refusals: ["notAllowed", "writtenTwice"],
  }),
};
