import { blankEffectBook } from "../../core/src/effects/index.ts";
import { blankPlan } from "../../core/src/plans/index.ts";
import { blankReturnBook } from "../../core/src/returns/index.ts";
import { comparisonWish, nobody, passage, project, seriesTable, voice } from "./sample-documents.ts";
import type { TestInput } from "./test-app.ts";

/** Sample requests of projects, and of what projects taught: see `sampleRequests`. */
export const projectRequests: Readonly<Record<string, TestInput>> = {
  "GET /api/projects": {},
  "POST /api/projects": { query: { id: "0".repeat(32) }, body: project },
  "GET /api/projects/:project": { parameters: { project: nobody } },
  "PUT /api/projects/:project": {
    parameters: { project: nobody },
    body: { content: project, basedOnRevision: 1 },
  },
  "POST /api/projects/:project/passages": {
    parameters: { project: nobody },
    body: { passage, basedOnRevision: 1 },
  },
  "GET /api/projects/:project/plan": { parameters: { project: nobody } },
  "POST /api/projects/:project/plan": { parameters: { project: nobody }, body: { start: "light" } },
  "PUT /api/projects/:project/plan": {
    parameters: { project: nobody },
    body: { content: blankPlan("Propreté"), basedOnRevision: 1 },
  },
  "GET /api/projects/:project/plan/seals": { parameters: { project: nobody } },
  "POST /api/projects/:project/plan/seals": { parameters: { project: nobody }, body: { basedOnRevision: 1 } },
  "POST /api/projects/:project/plan/additions": {
    parameters: { project: nobody },
    body: { indicator: "", words: "Une absence de plus." },
  },
  "GET /api/projects/:project/plan/proof": { parameters: { project: nobody } },
  "GET /api/projects/:project/comparisons": { parameters: { project: nobody } },
  "GET /api/projects/:project/comparison-desk": { parameters: { project: nobody } },
  "PUT /api/projects/:project/comparison-desk": {
    parameters: { project: nobody },
    body: { staffNumbers: [], answers: { isDrawnByLot: { known: false }, peers: { known: false } } },
  },
  "POST /api/projects/:project/comparison-proposals": {
    parameters: { project: nobody },
    body: comparisonWish,
  },
  "POST /api/projects/:project/comparisons": { parameters: { project: nobody }, body: comparisonWish },
  "POST /api/projects/:project/comparisons/:comparison/finding": {
    parameters: { project: nobody, comparison: nobody },
  },
  "GET /api/projects/:project/case-study": { parameters: { project: nobody } },
  "POST /api/projects/:project/case-study": { parameters: { project: nobody } },
  "POST /api/projects/:project/case-study/changes": {
    parameters: { project: nobody },
    body: { change: { kind: "redraft" } },
  },
  "GET /api/projects/:project/case-study/dossier/:format": {
    parameters: { project: nobody, format: "html" },
  },
  "POST /api/projects/:project/case-study/consents": {
    parameters: { project: nobody },
    body: { reach: "network" },
  },
  "DELETE /api/projects/:project/case-study/consents": { parameters: { project: nobody } },
  "POST /api/projects/:project/case-study/publications": {
    parameters: { project: nobody },
    body: { reach: "network" },
  },
  "DELETE /api/projects/:project/case-study/publications": { parameters: { project: nobody } },
  "GET /api/projects/:project/similar-cases": { parameters: { project: nobody } },
  "GET /api/practice-kits": {},
  "GET /api/practice-kits/:kit/:format": { parameters: { kit: "kit-cse", format: "pdf" } },
  "GET /api/adapted-sheets": {},
  "PUT /api/adapted-sheets/:sheet": {
    parameters: { sheet: nobody },
    body: {
      content: { label: "Fiche", summary: "Essai", when: [], steps: [], watchOuts: [], why: "" },
      basedOnRevision: 0,
    },
  },
  "DELETE /api/adapted-sheets/:sheet": { parameters: { sheet: nobody } },
  "POST /api/practices/searches": { body: { words: "", facets: {}, page: 1 } },
  "GET /api/practices/:entry": { parameters: { entry: nobody } },
  "GET /api/projects/:project/effects": { parameters: { project: nobody } },
  "PUT /api/projects/:project/effects": {
    parameters: { project: nobody },
    body: { content: blankEffectBook, basedOnRevision: 0 },
  },
  "GET /api/projects/:project/series": { parameters: { project: nobody } },
  "POST /api/projects/:project/series/trial": {
    parameters: { project: nobody },
    query: { name: "releves.csv" },
    bytes: seriesTable,
  },
  "POST /api/projects/:project/series": {
    parameters: { project: nobody },
    query: { name: "releves.csv", column: "Reprises", series: "Reprises", indicator: "", kind: "count" },
    bytes: seriesTable,
  },
  "DELETE /api/projects/:project/series": { parameters: { project: nobody }, query: { series: "Reprises" } },
  "GET /api/patterns/cases": {},
  "GET /api/projects/:project/return": { parameters: { project: nobody } },
  "PUT /api/projects/:project/return": {
    parameters: { project: nobody },
    body: { content: blankReturnBook("Propreté"), basedOnRevision: 0 },
  },
  "GET /api/projects/:project/invitation-voice": { parameters: { project: nobody } },
  "PUT /api/projects/:project/invitation-voice": { parameters: { project: nobody }, bytes: voice },
  "GET /api/projects/:project/invitation-voice/sound": { parameters: { project: nobody } },
  "DELETE /api/projects/:project/invitation-voice": { parameters: { project: nobody } },
  "DELETE /api/projects/:project": { parameters: { project: nobody } },
  "GET /api/projects/:project/council-words": { parameters: { project: nobody } },
  "GET /api/projects/:project/tellings": { parameters: { project: nobody } },
  "GET /api/projects/:project/tellings/:telling/voice": { parameters: { project: nobody, telling: nobody } },
  "DELETE /api/projects/:project/tellings/:telling": { parameters: { project: nobody, telling: nobody } },
  "GET /api/projects/:project/links": { parameters: { project: nobody } },
  "POST /api/projects/:project/links": {
    parameters: { project: nobody },
    body: { wished: [{ purpose: "sessionAttendance", subject: "s1", language: "fr", label: "" }] },
  },
  "POST /api/projects/:project/links/:link/renewals": { parameters: { project: nobody, link: nobody } },
  "POST /api/projects/:project/links/:link/messages": {
    parameters: { project: nobody, link: nobody },
    body: { token: "0".repeat(32), to: "tutrice@exemple.fr" },
  },
  "DELETE /api/projects/:project/links/:link": { parameters: { project: nobody, link: nobody } },
  "GET /api/projects/:project/documents/:kind": {
    parameters: { project: nobody, kind: "minutes" },
    query: { format: "pdf", meeting: "m1" },
  },
  "GET /api/projects/:project/effects-reports/:kind": {
    parameters: { project: nobody, kind: "director" },
  },
  "GET /api/projects/:project/effects-reports/:kind/file": {
    parameters: { project: nobody, kind: "full" },
    query: { format: "html" },
  },
  "GET /api/projects/:project/packages/rows": { parameters: { project: nobody } },
  "GET /api/projects/:project/packages/aggregates": { parameters: { project: nobody } },
};
