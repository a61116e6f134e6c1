import { z } from "zod";
import { chosenIdSchema, route } from "../access/index.ts";
import { xlsformRemarkCodes } from "./form-remarks.ts";
import { audiences, questionnaireSchema, waveMoments } from "./questionnaire-model.ts";
import { wavePlanSchema, waveSchema } from "./wave-model.ts";

const summaryFields = {
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
};
const keptSchema = z.object({ ...summaryFields, content: questionnaireSchema });
const questionnaireParameter = z.strictObject({ questionnaire: z.string().min(1).max(100) });
const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });
const waveParameter = z.strictObject({ wave: z.string().min(1).max(100) });

const waveFields = waveSchema.unwrap().shape;
const { invited: _invited, format: _format, project: _project, ...toldFields } = waveFields;
/** Days leave as texts: a browser needs no more. */
const dayFields = { opensOn: z.string(), closesOn: z.string(), reminders: z.array(z.string()).readonly() };
const daysSchema = z.object(dayFields);
const toldStateSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("planned") }),
  z.object({ kind: z.literal("open"), openedOn: z.string() }),
  z.object({ kind: z.literal("closed"), openedOn: z.string(), closedOn: z.string() }),
]);
const lineSchema = z.object({
  id: z.string(),
  wave: z.object({ ...toldFields, ...dayFields, state: toldStateSchema }),
  invited: z.int(),
});
const countsByAudience = z.record(z.enum(audiences), z.int());

const remarkSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  code: z.enum(xlsformRemarkCodes),
  found: z.string(),
});

export const questionnaireRoutes = {
  list: route({
    useCase: "viewQuestionnaires",
    method: "GET",
    path: "/api/questionnaires",
    summary: "The questionnaires of the organisation, the one saved last first",
    body: "none",
    answer: {
      json: z.array(
        z.object({
          ...summaryFields,
          label: z.string(),
          audience: z.enum(audiences),
          moment: z.enum(waveMoments),
          questions: z.int(),
        }),
      ),
    },
    refusals: ["notAllowed"],
  }),
  begin: route({
    useCase: "editQuestionnaire",
    method: "POST",
    path: "/api/questionnaires",
    summary:
      "Keeps a new questionnaire, revision 1; one begun before under the same id is given as it is now kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: questionnaireSchema },
    answer: { json: keptSchema },
    refusals: ["notAllowed"],
  }),
  read: route({
    useCase: "editQuestionnaire",
    method: "POST",
    path: "/api/questionnaire-readings",
    summary: "Reads a questionnaire from an XLSForm workbook, and keeps nothing of it",
    body: "bytes",
    answer: {
      json: z.object({ questionnaire: questionnaireSchema.optional(), remarks: z.array(remarkSchema) }),
    },
    refusals: ["notAllowed"],
  }),
  view: route({
    useCase: "viewQuestionnaires",
    method: "GET",
    path: "/api/questionnaires/:questionnaire",
    summary: "A questionnaire as it is being written, whole",
    parameters: questionnaireParameter,
    body: "none",
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editQuestionnaire",
    method: "PUT",
    path: "/api/questionnaires/:questionnaire",
    summary: "Keeps the next revision of a questionnaire, whole; versions that waves ask do not change",
    parameters: questionnaireParameter,
    body: { json: z.strictObject({ content: questionnaireSchema, basedOnRevision: z.int().min(1) }) },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument", "revisionOutdated"],
  }),
  remove: route({
    useCase: "removeQuestionnaire",
    method: "DELETE",
    path: "/api/questionnaires/:questionnaire",
    summary: "Deletes a questionnaire; versions that waves ask stay",
    parameters: questionnaireParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  form: route({
    useCase: "viewQuestionnaires",
    method: "GET",
    path: "/api/questionnaires/:questionnaire/form",
    summary: "A questionnaire as an XLSForm workbook, for other tools",
    parameters: questionnaireParameter,
    body: "none",
    answer: { file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    refusals: ["notAllowed", "unknownDocument"],
  }),
};

export const waveRoutes = {
  list: route({
    useCase: "viewWaves",
    method: "GET",
    path: "/api/projects/:project/waves",
    summary: "The waves of a project, with what planning another one needs; never who answered, nor how many",
    parameters: projectParameter,
    body: "none",
    answer: {
      json: z.object({
        waves: z.array(lineSchema),
        proposals: z.partialRecord(z.enum(waveMoments), daysSchema),
        asked: countsByAudience,
        yearSeconds: countsByAudience,
        yearLimitSeconds: z.int(),
      }),
    },
    refusals: ["notAllowed", "unknownProject"],
  }),
  plan: route({
    useCase: "planWave",
    method: "POST",
    path: "/api/projects/:project/waves",
    summary:
      "Plans a wave and freezes the questionnaire it asks; refused, with what to drop, when it asks too much",
    parameters: projectParameter,
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: wavePlanSchema },
    answer: { json: lineSchema },
    refusals: [
      "notAllowed",
      "unknownProject",
      "unknownQuestionnaire",
      "questionnaireNotReady",
      "nobodyToAsk",
      "overBudget",
      "overYear",
    ],
  }),
  questionnaire: route({
    useCase: "viewWaves",
    method: "GET",
    path: "/api/survey-waves/:wave/questionnaire",
    summary: "The version of the questionnaire that a wave asks, as it was frozen",
    parameters: waveParameter,
    body: "none",
    answer: { json: questionnaireSchema },
    refusals: ["notAllowed", "unknownWave"],
  }),
  open: route({
    useCase: "planWave",
    method: "POST",
    path: "/api/survey-waves/:wave/opening",
    summary: "Opens a planned wave: whom it asks no longer changes",
    parameters: waveParameter,
    body: "none",
    answer: { json: lineSchema },
    refusals: ["notAllowed", "unknownWave", "notPlanned", "daysPast", "alreadyBegun", "tooFewInvited"],
  }),
  close: route({
    useCase: "planWave",
    method: "POST",
    path: "/api/survey-waves/:wave/closing",
    summary: "Closes an open wave, for good",
    parameters: waveParameter,
    body: "none",
    answer: { json: lineSchema },
    refusals: ["notAllowed", "unknownWave", "notOpen"],
  }),
  remove: route({
    useCase: "planWave",
    method: "DELETE",
    path: "/api/survey-waves/:wave",
    summary: "Takes back a wave that is only planned",
    parameters: waveParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownWave", "notPlanned"],
  }),
};
