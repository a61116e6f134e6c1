import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { type Day, parseDay } from "../kernel/calendar.ts";
import { known } from "../kernel/known.ts";
import { blankProject, openMemoryProjectStore, type Project } from "../projects/index.ts";
import { planWave } from "./plan-wave.ts";
import type { Question, Questionnaire } from "./questionnaire-model.ts";
import { questionnaireOf, questionOf } from "./sample-questionnaire.ts";
import { openMemoryQuestionnaireStore, openMemoryWaveStore } from "./sample-survey-stores.ts";
import type { WavePlan } from "./wave-model.ts";

export const today = "2026-11-23";
export const dayOf = (text: string): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(text);
  return day;
};
export const actorOf = (...roles: readonly Role[]): Actor => ({
  account: "account-1" as AccountId,
  organisation: "organisation-1" as OrganisationId,
  roles,
});
export const hr = actorOf("hr");

export function projectOf(participants = 12, facts: Partial<Project> = {}): Project {
  return {
    ...blankProject("label", dayOf("2026-01-05")),
    participants: Array.from({ length: participants }, (_, rank) => ({
      id: `p${rank}`,
      label: `N. ${rank}`,
      status: known("employee" as const),
      partner: "",
      trainee: "",
    })),
    ...facts,
  };
}

export function planOf(facts: Partial<WavePlan> = {}): WavePlan {
  return {
    label: "label",
    questionnaire: "questionnaire-1",
    asker: "asker",
    purpose: "purpose",
    opensOn: dayOf("2026-11-20"),
    closesOn: dayOf("2026-11-30"),
    reminders: [],
    ...facts,
  };
}

export function houseOf(project = projectOf(), questionnaire: Questionnaire = questionnaireOf()) {
  const signed = { revision: 1, savedAt: `${today}T09:00:00.000Z`, savedBy: "account-1" };
  let count = 0;
  const next = () => {
    count += 1;
    return `wave-${count}`;
  };
  return {
    projects: openMemoryProjectStore([{ ...signed, id: "project-1", content: project }]),
    questionnaires: openMemoryQuestionnaireStore([
      { ...signed, id: questionnaire.id, content: questionnaire },
    ]),
    waves: openMemoryWaveStore(),
    ids: { next },
    clock: { now: () => `${today}T10:00:00.000Z`, today: () => dayOf(today) },
  };
}

export const questionsOf = (count: number): Question[] =>
  Array.from({ length: count }, (_, rank) => questionOf({ id: `q${rank + 1}` }));
export const plan = (house: ReturnType<typeof houseOf>, facts: Partial<WavePlan> = {}, actor = hr) =>
  planWave(house, actor, { project: "project-1", plan: planOf(facts) });
