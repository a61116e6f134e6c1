import { noDay } from "./amounts-and-dates.ts";
import { noCode, packCode } from "./codes.ts";
import { type ContractDraft, contractOfNumber, payTypes } from "./contract.ts";
import type { MonthBounds } from "./amounts-and-dates.ts";
import type { DeclaredStop } from "./stop-days.ts";

/** S21.G00.51. */
export class PayDraft {
  contractHash = 0;
  type = noCode;
  start = noDay;
  hours = Number.NaN;
  amount = Number.NaN;
  readonly activities: ActivityDraft[] = [];
}

/** S21.G00.53, under the pay that carries it. */
export class ActivityDraft {
  type = noCode;
  measure = Number.NaN;
  unit = noCode;
}

/** S21.G00.60. The motive is forgotten as soon as its family is known. */
export class StopDraft implements DeclaredStop {
  isWorkAccident = false;
  lastDayWorked = noDay;
  expectedEnd = noDay;
  returnDay = noDay;
}

/** S21.G00.65. */
export class SuspensionDraft {
  first = noDay;
  last = noDay;
}

/** S21.G00.62. */
export class EndDraft {
  day = noDay;
  reason = noCode;

  constructor(readonly contract: ContractDraft) {}
}

/** S21.G00.34. */
export class ExposureDraft {
  contractHash = 0;
  factor = noCode;
}

/** S21.G00.86. */
export class SeniorityDraft {
  contractHash = 0;
  type = noCode;
  unit = noCode;
  amount = Number.NaN;
}

/** The person being read, the only one held in memory: S21.G00.30 and all that follows until the next one. */
export class PersonDraft {
  staffNumber = "";
  hasPersonalNumber = false;
  sex = noCode;
  birth = noDay;
  qualification = noCode;
  readonly contracts: ContractDraft[] = [];
  readonly pays: PayDraft[] = [];
  readonly stops: StopDraft[] = [];
  readonly suspensions: SuspensionDraft[] = [];
  readonly ends: EndDraft[] = [];
  readonly exposures: ExposureDraft[] = [];
  readonly seniorities: SeniorityDraft[] = [];
}
