import type { Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { EmployeeId } from "../workforce/index.ts";
import type { ComparedFinding, ProjectComparison } from "./model.ts";
import type { FixedPeople } from "./person-table.ts";
import type { ComparisonSetting } from "./ports.ts";

const sentence = { fr: "Une phrase.", en: "A sentence." };

/** Somebody of a test, by a small number. */
export function sampleEmployee(number: number): EmployeeId {
  return `0a1b2c3d-ffff-ffff-ffff-${String(number).padStart(12, "0")}` as EmployeeId;
}

export const sampleSetting: ComparisonSetting = {
  links: [{ participant: "p1", employee: sampleEmployee(1) }],
  answers: { isDrawnByLot: known(false), peers: unknown },
};

/** A comparison that was fixed, of ten people trained and forty others. */
export function sampleComparison(id: string): ProjectComparison {
  return {
    id,
    indicator: "",
    outcome: "stillEmployed",
    rule: "similarPeople",
    promised: unknown,
    sealNumber: 0,
    design: {
      method: "regression",
      estimand: "ato",
      sizes: {
        treated: 10,
        comparison: 40,
        matchedTreated: 10,
        matchedComparison: 40,
        effectiveComparison: 40,
      },
      evidenceLevel: "compared",
      exact: ["site"],
      covariates: ["tenure"],
      untold: [],
      describedIn: "2025-12",
      horizonMonths: 6,
      caveats: [],
      explanation: sentence,
      reading: sentence,
    },
    people: { trained: 10, compared: 40 },
    aside: [],
    balance: [],
    chosenOn: "2026-11-23T08:00:00.000Z",
    chosenBy: "a",
    isAfterSeen: false,
    state: "chosen",
    fingerprints: { choice: "0".repeat(64), seal: 0 },
  };
}

export const samplePeople: FixedPeople = {
  describedIn: "2025-12" as Month,
  comparedIn: "2025-12" as Month,
  readIn: "2026-07" as Month,
  exact: ["site"],
  aside: [],
  people: [
    { employee: sampleEmployee(1), isTrained: true, facts: { tenure: 24, site: "00000000000018" } },
    { employee: sampleEmployee(2), isTrained: false, facts: { site: "00000000000018" } },
  ],
};

export const sampleFinding: ComparedFinding = {
  kind: "notEstimable",
  code: "tooFewKnown",
  reading: sentence,
  unlockedAt: "2026-11-23T09:00:00.000Z",
};
