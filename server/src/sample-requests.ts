import {
  diagnosis,
  draft,
  mapping,
  nobody,
  ownRow,
  photo,
  request,
  rule,
  table,
  trainingDesign,
  unknownCode,
} from "./sample-documents.ts";
import { exchangeRequests } from "./sample-exchange-requests.ts";
import { projectRequests } from "./sample-project-requests.ts";
import { surveyRequests } from "./sample-survey-requests.ts";
import type { TestInput } from "./test-app.ts";

/**
 * A well-formed request for each route, by its method and path; identifiers are of things that do not exist. Tests
 * check that none is missing.
 */
export const sampleRequests: Readonly<Record<string, TestInput>> = {
  ...projectRequests,
  ...surveyRequests,
  ...exchangeRequests,
  "GET /api/organisations": {},
  "PUT /api/organisation/name": { body: { name: "Fournil du Port" } },
  "GET /api/members": {},
  "POST /api/invitations": { body: { email: "ana@exemple.fr", roles: ["hr"] } },
  "DELETE /api/invitations/:invitation": { parameters: { invitation: nobody } },
  "PUT /api/members/:account/roles": { parameters: { account: nobody }, body: { roles: ["hr"] } },
  "DELETE /api/members/:account": { parameters: { account: nobody } },
  "GET /api/program-keys": {},
  "POST /api/program-keys": { body: { name: "Mon logiciel", scope: "readPortfolio" } },
  "DELETE /api/program-keys/:key": { parameters: { key: nobody } },
  "DELETE /api/fictional-company": {},
  "GET /api/audit-trail": { query: { about: nobody } },
  "GET /api/audit-trail/export": { query: { who: nobody } },
  "POST /api/audit-trail/check": { body: {} },
  "GET /api/workforce": {},
  "POST /api/workforce/inspections": { query: { name: "paie.csv" }, bytes: table },
  "POST /api/workforce/imports": { body: { name: "paie.dsn", size: 12, options: { format: "dsn" } } },
  "PUT /api/workforce/imports/:ticket/file": {
    parameters: { ticket: nobody },
    query: { mode: "ask" },
    bytes: table,
  },
  "GET /api/workforce/imports/:ticket": { parameters: { ticket: nobody } },
  "DELETE /api/workforce/imports/:ticket": { parameters: { ticket: nobody } },
  "POST /api/workforce/files/:file/choice": { parameters: { file: nobody }, body: { choice: "keep" } },
  "PUT /api/workforce/mappings": { body: { headings: ["Matricule"], mapping } },
  "POST /api/workforce/training-registers": {
    query: { name: "formations.csv", mapping: JSON.stringify(mapping) },
    bytes: table,
  },
  "GET /api/workforce/knowledge": { query: { month: "2026-03" } },
  "PUT /api/workforce/work-answers": {
    body: {
      jobFamily: "agent",
      answers: {
        learntInDays: "yes",
        sameStepsEveryTime: "no",
        pacedByOthers: "unknown",
        checkedByOthers: "yes",
        noWrittenInstructions: "yes",
        noDecisionOnTheSpot: "no",
      },
      answeredBy: "Camille",
    },
  },
  "PUT /api/workforce/job-grades": {
    body: { collectiveAgreement: "3043", positions: [{ label: "AS1A", writtenAs: ["AS1A"] }] },
  },
  "GET /api/categories": {},
  "POST /api/categories": { body: draft },
  "POST /api/categories/:category/versions": {
    parameters: { category: nobody },
    body: { draft, basedOnVersion: 1 },
  },
  "GET /api/categories/:category": { parameters: { category: nobody } },
  "POST /api/categories/previews": { body: { month: "2026-03", rule } },
  "GET /api/categories/:category/profile": { parameters: { category: nobody }, query: { month: "2026-03" } },
  "GET /api/categories/:category/versions/:version/page": {
    parameters: { category: nobody, version: "1" },
    query: { month: "2026-03", format: "html" },
  },
  "GET /api/workforce/year": {},
  "GET /api/trajectories": { query: { group: "category", key: nobody, alignment: "calendar" } },
  "GET /api/rules": {},
  "POST /api/rules": { body: { row: ownRow, reason: "Courrier", basedOnRevision: 0 } },
  "GET /api/training-designs": {},
  "POST /api/training-designs": { query: { id: "0".repeat(32) }, body: trainingDesign },
  "GET /api/training-designs/:design": { parameters: { design: nobody } },
  "PUT /api/training-designs/:design": {
    parameters: { design: nobody },
    body: { content: trainingDesign, basedOnRevision: 1 },
  },
  "DELETE /api/training-designs/:design": { parameters: { design: nobody } },
  "POST /api/training-designs/:design/attachments": {
    parameters: { design: nobody },
    query: { name: "Hall" },
    bytes: photo,
  },
  "GET /api/training-designs/:design/attachments/:attachment": {
    parameters: { design: nobody, attachment: nobody },
  },
  "DELETE /api/training-designs/:design/attachments/:attachment": {
    parameters: { design: nobody, attachment: nobody },
  },
  "GET /api/training-designs/:design/calendar": {
    parameters: { design: nobody },
    query: { alternative: "alternative-1", reader: "everyone" },
  },
  "GET /api/training-designs/:design/documents/:kind": {
    parameters: { design: nobody, kind: "traineeSheet" },
    query: { format: "docx", alternative: "alternative-1", trainee: "t1" },
  },
  "GET /api/diagnoses": {},
  "POST /api/diagnoses": { query: { id: "0".repeat(32) }, body: diagnosis },
  "GET /api/diagnoses/:diagnosis": { parameters: { diagnosis: nobody } },
  "PUT /api/diagnoses/:diagnosis": {
    parameters: { diagnosis: nobody },
    body: { content: diagnosis, basedOnRevision: 1 },
  },
  "DELETE /api/diagnoses/:diagnosis": { parameters: { diagnosis: nobody } },
  "GET /api/organisation": {},
  "POST /api/organisations": { body: { name: "Fournil du Quai", kind: "company" } },
  "PUT /api/organisation/kind": { body: { kind: "opco" } },
  "POST /api/organisation/code": { body: { wanted: "new" } },
  "POST /api/organisation/parent": { body: { code: unknownCode } },
  "DELETE /api/organisation/parent": {},
  "POST /api/organisation/children/:child": { parameters: { child: nobody } },
  "DELETE /api/organisation/children/:child": { parameters: { child: nobody } },
  "GET /api/privacy/record": {},
  "GET /api/privacy/documents/:kind": { parameters: { kind: "record" }, query: { format: "html" } },
  "GET /api/privacy/retention": {},
  "PUT /api/privacy/retention/:kind": { parameters: { kind: "tellings" }, body: { months: 6, accepted: 0 } },
  "POST /api/privacy/searches": { body: { words: "Camille Durand" } },
  "POST /api/privacy/exports": {
    body: {
      clues: [{ kind: "name", text: "Camille Durand" }],
      askedAs: ["Camille Durand"],
      format: "html",
    },
  },
  "POST /api/privacy/erasure-previews": { body: { clues: [{ kind: "employee", id: nobody }] } },
  "POST /api/privacy/erasures": { body: { clues: [{ kind: "employee", id: nobody }] } },
  "POST /api/evaluation/tables": { query: { name: "table.csv" }, bytes: table },
  "POST /api/evaluation/estimates": { query: { name: "table.csv", request }, bytes: table },
  "POST /api/evaluation/multiverses": { query: { name: "table.csv", request }, bytes: table },
  "POST /api/evaluation/reports": { query: { name: "table.csv", request, format: "html" }, bytes: table },
  "POST /api/evaluation/matches": { query: { name: "table.csv", request }, bytes: table },
};
