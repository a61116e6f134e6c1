import { blankDesign } from "../../core/src/training/index.ts";
import type { TestInput } from "./test-app.ts";

const nobody = "00000000-0000-4000-8000-000000000000";
const rule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  metWhen: "anyDimension",
};
const draft = { label: "Agents", context: "", stake: "", decisionForm: "draft", decidedBy: "", rule };
const mapping = { sheet: "", headingRow: 1, columns: [{ index: 0, field: "staffNumber" }] };
const request = JSON.stringify({ treatment: "t", outcome: "y", covariates: [] });
const diagnosis = {
  format: 1,
  label: "Agents",
  wantsEveryQuestion: false,
  stakeholders: [],
  answers: [],
  acts: [],
  figures: {},
  assumptions: {},
};
const ownRow = {
  key: "money.ownRate",
  topic: "money",
  title: "Barème",
  explanation: "Barème",
  validFrom: "2026-01-01",
  checkedOn: "2026-01-02",
  status: "inForce",
  sources: [{ name: "OPCO" }],
  conditions: [],
  amounts: [],
};
const trainingDesign = blankDesign("Propreté");
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const table = Buffer.from("t;y\n1;2\n0;1\n");

/**
 * A well-formed request for each route, by its method and path; identifiers are of things that do not exist. Tests
 * check that none is missing.
 */
export const sampleRequests: Readonly<Record<string, TestInput>> = {
  "GET /api/organisations": {},
  "PUT /api/organisation/name": { body: { name: "Fournil du Port" } },
  "DELETE /api/fictional-company": {},
  "GET /api/audit-trail": {},
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
  "GET /api/rules": {},
  "POST /api/rules": { body: { row: ownRow, reason: "Courrier", basedOnRevision: 0 } },
  "GET /api/training-designs": {},
  "POST /api/training-designs": { body: trainingDesign },
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
  "POST /api/evaluation/tables": { query: { name: "table.csv" }, bytes: table },
  "POST /api/evaluation/estimates": { query: { name: "table.csv", request }, bytes: table },
  "POST /api/evaluation/multiverses": { query: { name: "table.csv", request }, bytes: table },
  "POST /api/evaluation/reports": { query: { name: "table.csv", request, format: "html" }, bytes: table },
  "POST /api/evaluation/matches": { query: { name: "table.csv", request }, bytes: table },
};
