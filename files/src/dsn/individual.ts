import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { Exposure, QualificationLevel, Sex } from "../../../core/src/reference/index.ts";
import { noDay, noNumber } from "./amounts-and-dates.ts";
import { noCode } from "./codes.ts";
import { ContractDraft } from "./contract.ts";
import { type Row, Rows } from "./rows.ts";
import type { DeclaredStop } from "./stop-days.ts";

/** S21.G00.51; numbers are hundredths, or `noNumber`. */
export class PayDraft implements Row {
  contractHash = 0;
  type = noCode;
  start = noDay;
  hours = noNumber;
  amount = noNumber;

  clear(): void {
    this.contractHash = 0;
    this.type = noCode;
    this.start = noDay;
    this.hours = noNumber;
    this.amount = noNumber;
  }
}

/** S21.G00.53. */
export class ActivityDraft implements Row {
  /** Position of the pay that carries it, the last one opened; -1 without one. */
  pay = -1;
  type = noCode;
  measure = noNumber;
  unit = noCode;

  clear(): void {
    this.pay = -1;
    this.type = noCode;
    this.measure = noNumber;
    this.unit = noCode;
  }
}

/** S21.G00.60. The motive is forgotten as soon as its family is known. */
export class StopDraft implements DeclaredStop, Row {
  isWorkAccident = false;
  lastDayWorked = noDay;
  expectedEnd = noDay;
  returnDay = noDay;

  clear(): void {
    this.isWorkAccident = false;
    this.lastDayWorked = noDay;
    this.expectedEnd = noDay;
    this.returnDay = noDay;
  }
}

/** S21.G00.65. */
export class SuspensionDraft implements Row {
  first = noDay;
  last = noDay;

  clear(): void {
    this.first = noDay;
    this.last = noDay;
  }
}

/** S21.G00.34. */
export class ExposureDraft implements Row {
  contractHash = 0;
  /** Unknown when the code has no meaning. */
  exposure: Known<Exposure> = unknown;
  isNone = false;

  clear(): void {
    this.contractHash = 0;
    this.exposure = unknown;
    this.isNone = false;
  }
}

/** S21.G00.86; the amount is in hundredths of the unit. */
export class SeniorityDraft implements Row {
  contractHash = 0;
  type = noCode;
  unit = noCode;
  amount = noNumber;

  clear(): void {
    this.contractHash = 0;
    this.type = noCode;
    this.unit = noCode;
    this.amount = noNumber;
  }
}

/** The person being read, the only one held in memory: S21.G00.30 and all that follows until the next one. */
export class PersonDraft {
  staffNumber = "";
  sex: Known<Sex> = unknown;
  birth = noDay;
  qualification: Known<QualificationLevel> = unknown;
  readonly contracts = new Rows(() => new ContractDraft());
  readonly pays = new Rows(() => new PayDraft());
  readonly activities = new Rows(() => new ActivityDraft());
  readonly stops = new Rows(() => new StopDraft());
  readonly suspensions = new Rows(() => new SuspensionDraft());
  readonly exposures = new Rows(() => new ExposureDraft());
  readonly seniorities = new Rows(() => new SeniorityDraft());

  /** Whether she has more occurrences of a block than are kept. */
  hasLostRows(): boolean {
    const { contracts, pays, activities, stops, suspensions, exposures, seniorities } = this;
    const ofPay = contracts.lostCount + pays.lostCount + activities.lostCount;
    const ofAbsence = stops.lostCount + suspensions.lostCount;
    return ofPay + ofAbsence + exposures.lostCount + seniorities.lostCount > 0;
  }

  clear(): void {
    this.staffNumber = "";
    this.sex = unknown;
    this.birth = noDay;
    this.qualification = unknown;
    this.contracts.clear();
    this.pays.clear();
    this.activities.clear();
    this.stops.clear();
    this.suspensions.clear();
    this.exposures.clear();
    this.seniorities.clear();
  }
}
