import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { Exposure, QualificationLevel, Sex } from "../../../core/src/reference/index.ts";
import { noDay, noNumber } from "./amounts-and-dates.ts";
import { noCode } from "./codes.ts";
import type { ContractDraft } from "./contract.ts";
import type { DeclaredStop } from "./stop-days.ts";

/** S21.G00.51; numbers are hundredths, or `noNumber`. */
export class PayDraft {
  contractHash = 0;
  type = noCode;
  start = noDay;
  hours = noNumber;
  amount = noNumber;
}

/** S21.G00.53, under the pay that carries it. */
export class ActivityDraft {
  pay: PayDraft | undefined;
  type = noCode;
  measure = noNumber;
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

/** S21.G00.34. */
export class ExposureDraft {
  contractHash = 0;
  /** `undefined` when the block says "none"; unknown when its code has no meaning. */
  exposure: Known<Exposure> | undefined = unknown;
}

/** S21.G00.86; the amount is in hundredths of the unit. */
export class SeniorityDraft {
  contractHash = 0;
  type = noCode;
  unit = noCode;
  amount = noNumber;
}

/** The person being read, the only one held in memory: S21.G00.30 and all that follows until the next one. */
export class PersonDraft {
  staffNumber = "";
  sex: Known<Sex> = unknown;
  birth = noDay;
  qualification: Known<QualificationLevel> = unknown;
  readonly contracts: ContractDraft[] = [];
  readonly pays: PayDraft[] = [];
  readonly activities: ActivityDraft[] = [];
  readonly stops: StopDraft[] = [];
  readonly suspensions: SuspensionDraft[] = [];
  readonly exposures: ExposureDraft[] = [];
  readonly seniorities: SeniorityDraft[] = [];
}
