import { firm, firmCall, networkNeed, networkOffer, nobody, table, unknownCode } from "./sample-documents.ts";
import type { TestInput } from "./test-app.ts";

/** Sample requests of what passes between organisations (shares, firms, network, tables): see `sampleRequests`. */
export const exchangeRequests: Readonly<Record<string, TestInput>> = {
  "POST /api/partner-codes": { body: { code: unknownCode } },
  "POST /api/projects/:project/shares": {
    parameters: { project: nobody },
    body: { code: unknownCode, role: "adviser", purpose: "Monter le dossier", until: "2027-06-30" },
  },
  "GET /api/shares": {},
  "PUT /api/shares/:share": {
    parameters: { share: nobody },
    body: { purpose: "Suivre la session", until: "2027-06-30" },
  },
  "DELETE /api/shares/:share": { parameters: { share: nobody } },
  "DELETE /api/received-shares/:share": { parameters: { share: nobody } },
  "GET /api/shared-projects": {},
  "GET /api/shared-projects/standings": {},
  "GET /api/shared-projects/:share/effort": { parameters: { share: "a" } },
  "GET /api/network": {},
  "POST /api/network/offers": {
    query: { id: "1".repeat(32) },
    body: { content: networkOffer, isPublished: false },
  },
  "PUT /api/network/offers/:offer": {
    parameters: { offer: nobody },
    body: { content: networkOffer, isPublished: false, basedOnRevision: 1 },
  },
  "DELETE /api/network/offers/:offer": { parameters: { offer: nobody } },
  "POST /api/network/imports": { query: {}, bytes: table },
  "POST /api/network/needs": {
    query: { id: "2".repeat(32) },
    body: { content: networkNeed, asked: [] },
  },
  "POST /api/network/needs/:need/requests": {
    parameters: { need: nobody },
    body: { organisation: nobody, offer: nobody },
  },
  "POST /api/network/needs/:need/end": { parameters: { need: nobody }, body: { ending: "met" } },
  "POST /api/network/requests/:request/seen": { parameters: { request: nobody } },
  "POST /api/network/requests/:request/answer": {
    parameters: { request: nobody },
    body: { answer: "agreed", words: "" },
  },
  "GET /api/portfolio": {},
  "POST /api/portfolio/firms": { query: { id: "0".repeat(32) }, body: firm },
  "PUT /api/portfolio/firms/:firm": {
    parameters: { firm: nobody },
    body: { content: firm, basedOnRevision: 1 },
  },
  "POST /api/portfolio/firms/:firm/calls": { parameters: { firm: nobody }, body: firmCall },
  "DELETE /api/portfolio/firms/:firm": { parameters: { firm: nobody } },
  "POST /api/portfolio/imports": { query: { name: "entreprises.csv", mode: "try" }, bytes: table },
  "GET /api/portfolio/export": {},
  "GET /api/portfolio/lines/:line/sheet": { parameters: { line: nobody }, query: { format: "html" } },
  "GET /api/observatory": {},
  "POST /api/observatory/requests": {
    body: {
      title: "Niveaux par secteur",
      purpose: "Savoir combien.",
      categories: [
        {
          label: "Ouvriers",
          rule: {
            work: { kind: "oneOf", attribute: "occupationCode", values: ["6*"] },
            metWhen: "anyDimension",
          },
        },
      ],
      month: "2026-03",
      crossings: ["region"],
      together: false,
      measures: ["people"],
      deadline: "2099-12-31",
    },
  },
  "GET /api/observatory/requests/:request": { parameters: { request: nobody } },
  "GET /api/observatory/requests/:request/file": { parameters: { request: nobody } },
  "POST /api/observatory/packages": { bytes: new TextEncoder().encode("{}") },
  "POST /api/observatory/keys/:fingerprint": {
    parameters: { fingerprint: nobody },
    body: { standing: "accepted", name: "Entreprise", holding: "" },
  },
  "POST /api/observatory/requests/:request/publications": { parameters: { request: nobody } },
  "GET /api/table-requests": {},
  "POST /api/table-requests": { bytes: new TextEncoder().encode("{}") },
  "GET /api/table-requests/:request/package": { parameters: { request: nobody } },
  "POST /api/table-requests/:request/packages": {
    parameters: { request: nobody },
    body: { way: "file", lines: [] },
  },
  "GET /api/published-tables": {},
  "GET /api/published-tables/:publication": { parameters: { publication: nobody } },
  "GET /api/published-tables/:publication/files/:format": {
    parameters: { publication: nobody, format: "csv" },
  },
};
