import { nobody, questionnaire, table, wavePlan } from "./sample-documents.ts";
import type { TestInput } from "./test-app.ts";

/** Sample requests of questionnaires, of survey waves and of their answers: see `sampleRequests`. */
export const surveyRequests: Readonly<Record<string, TestInput>> = {
  "GET /api/survey-waves/:wave/voices": { parameters: { wave: "a" } },
  "GET /api/survey-waves/:wave/voices/:voice": { parameters: { wave: "a", voice: "b" } },
  "POST /api/survey-waves/:wave/voices/:voice/words": {
    parameters: { wave: "a", voice: "b" },
    body: { words: "" },
  },
  "GET /api/questionnaires": {},
  "POST /api/questionnaires": { query: { id: "0".repeat(32) }, body: questionnaire },
  "POST /api/questionnaire-readings": { bytes: table },
  "GET /api/questionnaires/:questionnaire": { parameters: { questionnaire: nobody } },
  "PUT /api/questionnaires/:questionnaire": {
    parameters: { questionnaire: nobody },
    body: { content: questionnaire, basedOnRevision: 1 },
  },
  "DELETE /api/questionnaires/:questionnaire": { parameters: { questionnaire: nobody } },
  "GET /api/questionnaires/:questionnaire/form": { parameters: { questionnaire: nobody } },
  "GET /api/projects/:project/waves": { parameters: { project: nobody } },
  "POST /api/projects/:project/waves": {
    parameters: { project: nobody },
    query: { id: "0".repeat(32) },
    body: wavePlan,
  },
  "GET /api/survey-waves/:wave/questionnaire": { parameters: { wave: nobody } },
  "POST /api/survey-waves/:wave/opening": { parameters: { wave: nobody } },
  "POST /api/survey-waves/:wave/closing": { parameters: { wave: nobody } },
  "DELETE /api/survey-waves/:wave": { parameters: { wave: nobody } },
  "GET /api/survey-waves/:wave/invitations": { parameters: { wave: nobody } },
  "POST /api/survey-waves/:wave/invitations": { parameters: { wave: nobody }, body: { language: "fr" } },
  "POST /api/survey-waves/:wave/invitations/:key/renewals": { parameters: { wave: nobody, key: "p1" } },
  "POST /api/survey-waves/:wave/counts": { parameters: { wave: nobody } },
  "GET /api/survey-waves/:wave/answers": { parameters: { wave: nobody } },
  "GET /api/survey-waves/:wave/letters": { parameters: { wave: nobody } },
  "PUT /api/survey-waves/:wave/addresses": { parameters: { wave: nobody }, body: { addresses: [] } },
  "POST /api/survey-waves/:wave/letters": {
    parameters: { wave: nobody },
    body: { replacesCards: false, repeatsUnsure: false },
  },
  "GET /api/survey-waves/:wave/group-told": { parameters: { wave: nobody } },
  "POST /api/survey-waves/:wave/group-answers": {
    parameters: { wave: nobody },
    body: { kind: "attribute", label: "Groupe", attribute: "status", value: "employee" },
  },
  "GET /api/survey-waves/:wave/words": { parameters: { wave: nobody } },
  "POST /api/survey-waves/:wave/words": { parameters: { wave: nobody }, body: { kept: [] } },
};
