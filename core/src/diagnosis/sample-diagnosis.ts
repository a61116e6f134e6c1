import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { openMemoryDiagnosisStore } from "./memory-diagnosis-store.ts";
import type { Act, Diagnosis, QuestionKey, Stakeholder, StakeholderAnswer } from "./model.ts";
import type { DiagnosisStore, KeptDiagnosis } from "./ports.ts";

export const today = "2026-11-23" as Day;

export const director: Stakeholder = { id: "d", kinds: ["executive"], name: "M. D." };
export const frontline: Stakeholder = { id: "f", kinds: ["frontlineManager"], name: "Sonia" };
export const expert: Stakeholder = { id: "x", kinds: ["expert"], name: "" };
export const team: Stakeholder = { id: "t", kinds: ["employees"], name: "soir" };

/** A diagnosis of a firm of 60 with four stakeholders and no answer, with the facts that a test is about. */
export function diagnosisOf(facts: Partial<Diagnosis> = {}): Diagnosis {
  return {
    format: 1,
    label: "Agents",
    headcount: { value: 60, source: { kind: "told" } },
    wantsEveryQuestion: false,
    stakeholders: [director, frontline, expert, team],
    answers: [],
    acts: [],
    figures: {},
    assumptions: {},
    ...facts,
  };
}

export function answerOf(
  question: QuestionKey,
  value: StakeholderAnswer["value"],
  facts: Partial<StakeholderAnswer> = {},
): StakeholderAnswer {
  return { question, stakeholder: director.id, value, day: "2026-11-20", note: "", ...facts };
}

export function actOf(facts: Partial<Act> & Pick<Act, "kind" | "stakeholder">): Act {
  return { id: `act ${facts.kind}`, day: "2026-11-03", evidence: "compte rendu", ...facts };
}

/** The three answered and did what is theirs. */
export const jointActs: readonly Act[] = [
  actOf({ kind: "goalDecided", stakeholder: "d" }),
  actOf({ kind: "workAnalyzed", stakeholder: "f" }),
  actOf({ kind: "situationsStudied", stakeholder: "x" }),
];

export function keptOf(facts: Partial<KeptDiagnosis> & Pick<KeptDiagnosis, "id">): KeptDiagnosis {
  const savedAt = "2026-11-23T09:00:00.000Z";
  return { revision: 1, savedAt, savedBy: "account-1", content: diagnosisOf(), ...facts };
}

/** Someone with these roles, for tests. */
export function actorOf(...roles: readonly Role[]): Actor {
  return { account: "account-1" as AccountId, organisation: "organisation-1" as OrganisationId, roles };
}

/** A house for tests: the diagnoses given, ids id-1, id-2…, and a clock that stands still. */
export function sampleHouse(stored: readonly KeptDiagnosis[] = []): {
  diagnoses: DiagnosisStore;
  ids: Ids;
  clock: Clock;
} {
  let count = 0;
  const next = () => {
    count += 1;
    return `id-${count}`;
  };
  const clock = { now: () => "2026-11-23T10:00:00.000Z", today: () => today };
  return { diagnoses: openMemoryDiagnosisStore(stored), ids: { next }, clock };
}
