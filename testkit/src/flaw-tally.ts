import type { Month } from "../../core/src/kernel/calendar.ts";
import type { CompanySettings } from "./company-settings.ts";
import { contractNumber } from "./dsn-person.ts";
import type { PersonMonth } from "./person-month.ts";

export const flawKinds = [
  "missingStaffNumber",
  "missingOccupationCode",
  "missingJobLabel",
  "missingJobGrade",
  "unmappedGrade",
  "missingQualificationLevel",
  "missingBirthDate",
  "missingContractKind",
  "forgottenEnd",
  "negativeCorrection",
  "negativeMonth",
  "secondContract",
] as const;
export type FlawKind = (typeof flawKinds)[number];

/** A flaw put in on purpose: how many months of people have it, and the first of them. */
export interface FlawTruth {
  readonly kind: FlawKind;
  readonly count: number;
  readonly examples: readonly { readonly month: Month; readonly contract: string }[];
}

/** Counts the deliberate flaws of the people it is shown. */
export function flawTally(settings: CompanySettings): {
  see(person: PersonMonth): void;
  found(): FlawTruth[];
} {
  const counts = new Map<FlawKind, { count: number; examples: { month: Month; contract: string }[] }>();
  const unmapped = new Set(settings.sector.unmappedGrades);
  return {
    see(person) {
      for (const kind of flawKinds) {
        if (!hasFlaw(person, kind, unmapped)) continue;
        const entry = counts.get(kind) ?? { count: 0, examples: [] };
        entry.count += 1;
        if (entry.examples.length < exampleCount) {
          entry.examples.push({ month: person.month.month, contract: contractNumber(person, 1) });
        }
        counts.set(kind, entry);
      }
    },
    found: () => [...counts].map(([kind, entry]) => ({ kind, ...entry })),
  };
}

const exampleCount = 20;

function hasFlaw(person: PersonMonth, kind: FlawKind, unmapped: ReadonlySet<string>): boolean {
  switch (kind) {
    case "missingStaffNumber":
      return person.staffNumber === "";
    case "missingOccupationCode":
      return person.occupationCode === "";
    case "missingJobLabel":
      return person.jobLabel === "";
    case "missingJobGrade":
      return person.gradeText === "";
    case "unmappedGrade":
      return unmapped.has(person.gradeText);
    case "missingQualificationLevel":
      return person.levelCode === "";
    case "missingBirthDate":
      return !person.isBirthDeclared;
    case "missingContractKind":
      return person.contractCode === "";
    case "forgottenEnd":
      return person.isLast && !person.employment.isExitDeclared;
    case "negativeCorrection":
      return person.pay.correctionCents < 0;
    case "negativeMonth":
      return person.pay.grossCents < 0;
    case "secondContract":
      return person.secondPay !== undefined;
  }
}
