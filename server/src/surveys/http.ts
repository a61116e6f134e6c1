import { endPastWaves, endWave } from "../../../core/src/answers/index.ts";
import { accept, type Result } from "../../../core/src/kernel/result.ts";
import {
  beginQuestionnaire,
  type KeptWave,
  listQuestionnaires,
  openWave,
  planWave,
  questionnaireRoutes,
  readForm,
  removeQuestionnaire,
  removeWave,
  saveQuestionnaire,
  viewQuestionnaire,
  viewWaveQuestionnaire,
  viewWaves,
  waveLine,
  waveRoutes,
  writeForm,
} from "../../../core/src/surveys/index.ts";
import { type Door, door } from "../http/door.ts";
import { gatherForm } from "./gather-form.ts";

const questionnaireDoors: readonly Door[] = [
  door(questionnaireRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => listQuestionnaires(rooms, call.actor),
  }),
  door(questionnaireRoutes.begin, {
    statuses: { notAllowed: 403 },
    subject: (call) => call.query.id ?? "",
    subjectMade: (kept) => kept.id,
    serve: (rooms, call) => beginQuestionnaire(rooms, call.actor, { content: call.body, id: call.query.id }),
  }),
  door(questionnaireRoutes.read, {
    statuses: { notAllowed: 403 },
    serve: (rooms, { actor, file, signal }) =>
      readForm(rooms, actor, { bytes: () => gatherForm(file, signal), signal }),
  }),
  door(questionnaireRoutes.view, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.questionnaire,
    serve: (rooms, call) => viewQuestionnaire(rooms, call.actor, call.parameters),
  }),
  door(questionnaireRoutes.save, {
    statuses: { notAllowed: 403, unknownDocument: 404, revisionOutdated: 409 },
    subject: (call) => call.parameters.questionnaire,
    serve: (rooms, { actor, parameters, body }) =>
      saveQuestionnaire(rooms, actor, { ...parameters, ...body }),
  }),
  door(questionnaireRoutes.remove, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.questionnaire,
    serve: (rooms, call) => removeQuestionnaire(rooms, call.actor, call.parameters),
  }),
  door(questionnaireRoutes.form, {
    statuses: { notAllowed: 403, unknownDocument: 404 },
    subject: (call) => call.parameters.questionnaire,
    serve: (rooms, call) => writeForm(rooms, call.actor, call.parameters),
  }),
];

const waveDoors: readonly Door[] = [
  door(waveRoutes.list, {
    statuses: { notAllowed: 403, unknownProject: 404 },
    subject: (call) => call.parameters.project,
    async serve(rooms, call) {
      const before = await viewWaves(rooms, call.actor, call.parameters);
      if (!before.ok || !(await endPastWaves(rooms, call.parameters.project))) return before;
      return viewWaves(rooms, call.actor, call.parameters);
    },
  }),
  door(waveRoutes.plan, {
    statuses: {
      notAllowed: 403,
      unknownProject: 404,
      unknownQuestionnaire: 422,
      questionnaireNotReady: 422,
      nobodyToAsk: 422,
      overBudget: 422,
      overYear: 422,
    },
    subject: (call) => call.parameters.project,
    serve: async (rooms, { actor, parameters, query, body }) =>
      told(await planWave(rooms, actor, { ...parameters, plan: body, id: query.id })),
  }),
  door(waveRoutes.questionnaire, {
    statuses: { notAllowed: 403, unknownWave: 404 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, call) => viewWaveQuestionnaire(rooms, call.actor, call.parameters),
  }),
  door(waveRoutes.open, {
    statuses: {
      notAllowed: 403,
      unknownWave: 404,
      notPlanned: 409,
      daysPast: 422,
      alreadyBegun: 422,
      tooFewInvited: 422,
    },
    subject: (call) => call.parameters.wave,
    serve: async (rooms, call) => told(await openWave(rooms, call.actor, call.parameters)),
  }),
  door(waveRoutes.close, {
    statuses: { notAllowed: 403, unknownWave: 404, notOpen: 409 },
    subject: (call) => call.parameters.wave,
    serve: async (rooms, call) => told(await endWave(rooms, call.actor, call.parameters)),
  }),
  door(waveRoutes.remove, {
    statuses: { notAllowed: 403, unknownWave: 404, notPlanned: 409 },
    subject: (call) => call.parameters.wave,
    serve: (rooms, call) => removeWave(rooms, call.actor, call.parameters),
  }),
];

export const surveyDoors: readonly Door[] = [...questionnaireDoors, ...waveDoors];

/** A wave as it is told outside: never with whom it asks. */
function told<Refusal>(kept: Result<KeptWave, Refusal>) {
  return kept.ok ? accept(waveLine(kept.value)) : kept;
}
