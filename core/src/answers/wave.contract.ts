import type { Day } from "../kernel/calendar.ts";
import type { InvitedWave } from "../surveys/index.ts";
import { questionnaireOf } from "../surveys/sample-questionnaire.ts";

/** An open wave of one question, with the facts that a test is about. */
export function sampleWave(facts: Partial<InvitedWave> = {}): InvitedWave {
  return {
    id: "wave",
    project: "a",
    label: "À chaud",
    asker: "Essai",
    purpose: "essayer",
    audience: "employee",
    moment: "immediate",
    state: "open",
    questionnaire: questionnaireOf(),
    invited: [],
    opensOn: "2026-11-01" as Day,
    closesOn: "2026-12-31" as Day,
    ...facts,
  };
}
