import type { Day } from "../kernel/calendar.ts";
import type { KeptQuestionnaire, KeptWave } from "./ports.ts";
import type { Question, Questionnaire } from "./questionnaire-model.ts";
import type { Wave } from "./wave-model.ts";

type ChoiceQuestion = Extract<Question, { kind: "choice" }>;

/** A question with two answers, with the facts that a test is about. */
export function questionOf(facts: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    kind: "choice",
    id: "q1",
    text: { fr: "Cette formation vous sert-elle ?" },
    hint: {},
    isSensitive: false,
    bankKey: "",
    topic: "usefulness",
    isIndicator: true,
    relevance: [],
    choices: [
      { id: "yes", text: { fr: "Oui" }, icon: "yes" },
      { id: "no", text: { fr: "Non" }, icon: "no" },
    ],
    ...facts,
  };
}

/** A question answered in one's own words. */
export function wordsOf(id: string, facts: Partial<Omit<ChoiceQuestion, "kind" | "choices">> = {}): Question {
  const { choices: _none, ...rest } = questionOf({ id, text: { fr: "Que voulez-vous dire ?" } });
  return { ...rest, ...facts, kind: "words" };
}

/** A questionnaire of one question, with the facts that a test is about. */
export function questionnaireOf(facts: Partial<Questionnaire> = {}): Questionnaire {
  return {
    format: 1,
    id: "questionnaire-1",
    version: 1,
    label: "label",
    audience: "employee",
    moment: "immediate",
    languages: ["fr"],
    opening: {},
    questions: [questionOf()],
    ...facts,
  };
}

const signed = { revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "account-1" };

export function keptQuestionnaireOf(content: Questionnaire = questionnaireOf()): KeptQuestionnaire {
  return { ...signed, id: content.id, content };
}

/** A planned wave of twelve people, with the facts that a test is about. */
export function keptWaveOf(facts: Partial<Wave> = {}): KeptWave {
  const content: Wave = {
    format: 1,
    label: "label",
    questionnaire: "questionnaire-1",
    version: 1,
    project: "project-1",
    asker: "asker",
    purpose: "purpose",
    audience: "employee",
    moment: "immediate",
    seconds: 20,
    opensOn: "2026-11-20" as Day,
    closesOn: "2026-11-30" as Day,
    reminders: [],
    invited: Array.from({ length: 12 }, (_, rank) => ({
      key: `p${rank}`,
      attributes: { status: "employee" },
    })),
    state: { kind: "planned" },
    ...facts,
  };
  return { ...signed, id: "wave-1", content };
}
