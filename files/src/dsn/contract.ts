import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { ContractKind, ExitReason, JobStatus, WorkingTime } from "../../../core/src/reference/index.ts";
import { type MonthBounds, noDay, noNumber } from "./amounts-and-dates.ts";
import { packCode } from "./codes.ts";
import type { Row, Rows } from "./rows.ts";

/** A contract being read: S21.G00.40 and what hangs on it. Numbers are hundredths; 0 or less says nothing. */
export class ContractDraft implements Row {
  /** Hash of the contract number, 0 when there is none. */
  numberHash = 0;
  /** The number itself, read only when the person has no staff number. */
  number = "";
  start = noDay;
  status: Known<JobStatus> = unknown;
  occupation: Known<string> = unknown;
  label: Known<string> = unknown;
  kind: Known<ContractKind> = unknown;
  isApprenticeship = false;
  referenceQuota = 0;
  quota = 0;
  workingTime: Known<WorkingTime> = unknown;
  /** `undefined` when the contract does not say it; unknown when it says that none applies. */
  agreement: Known<string> | undefined = undefined;
  grade: Known<string> = unknown;
  /** End of the contract, S21.G00.62: the last one written, unless its motive says that it is cancelled. */
  end = noDay;
  endReason: ExitReason | "cancelled" = "other";
  readonly hours = new HoursByPay();
  readonly gross = new PaySum();
  readonly base = new PaySum();

  /** Whether nothing readable was said of it: a line gone astray rather than a contract. */
  isBlank(): boolean {
    const hasFact = this.status.known || this.occupation.known || this.kind.known || this.label.known;
    return !hasFact && this.start === noDay && this.numberHash === 0;
  }

  clear(): void {
    this.numberHash = 0;
    this.number = "";
    this.start = noDay;
    this.status = unknown;
    this.occupation = unknown;
    this.label = unknown;
    this.kind = unknown;
    this.isApprenticeship = false;
    this.referenceQuota = 0;
    this.quota = 0;
    this.workingTime = unknown;
    this.agreement = undefined;
    this.grade = unknown;
    this.end = noDay;
    this.endReason = "other";
    this.hours.clear();
    this.gross.clear();
    this.base.clear();
  }
}

/** Sums of one kind of pay, in hundredths: all of it, and what belongs to the declared month itself. */
export class PaySum {
  isDeclared = false;
  total = 0;
  ofMonth = 0;
  hoursOfMonth = 0;

  clear(): void {
    this.isDeclared = false;
    this.total = 0;
    this.ofMonth = 0;
    this.hoursOfMonth = 0;
  }

  add(amount: number, hours: number, isOfMonth: boolean): void {
    if (amount !== noNumber) {
      this.isDeclared = true;
      this.total += amount;
      if (isOfMonth) this.ofMonth += amount;
    }
    if (hours !== noNumber && isOfMonth) this.hoursOfMonth += hours;
  }
}

/** S21.G00.51.011: 002 is the unemployment base, which carries the activity; 001 gross pay; 010 base salary. */
export const payTypes = { gross: packCode("001"), unemployment: packCode("002"), base: packCode("010") };

/**
 * Paid hours in hundredths by the pay that carries them. Some programs write the same activity under several kinds of
 * pay: the most telling kind is kept, and kinds are never added.
 */
export class HoursByPay {
  isDeclared = false;
  /** Hours of the month, 0 when none were declared. */
  total = 0;
  #rank = 0;

  clear(): void {
    this.isDeclared = false;
    this.total = 0;
    this.#rank = 0;
  }

  add(payType: number, hours: number): void {
    const rank = payType === payTypes.unemployment ? 2 : payType === payTypes.gross ? 1 : 0;
    if (rank < this.#rank) return;
    this.total = rank > this.#rank ? hours : this.total + hours;
    this.#rank = rank;
    this.isDeclared = true;
  }
}

/** The contract of a number, or the last one opened when no contract has it; `undefined` without contracts. */
export function contractOfNumber(
  contracts: Rows<ContractDraft>,
  numberHash: number,
): ContractDraft | undefined {
  const { count } = contracts;
  if (count === 0) return undefined;
  for (let at = 0; numberHash !== 0 && at < count; at += 1)
    if (contracts.at(at).numberHash === numberHash) return contracts.at(at);
  return contracts.at(count - 1);
}

/**
 * The contract that describes a person's month: open at its end first, then with the most paid hours, then the largest
 * quota, then the latest start; the first written on a tie. `undefined` without contracts.
 */
export function mainContract(contracts: Rows<ContractDraft>, month: MonthBounds): ContractDraft | undefined {
  if (contracts.count === 0) return undefined;
  let main = contracts.at(0);
  for (let at = 1; at < contracts.count; at += 1)
    if (describesBetter(contracts.at(at), main, month)) main = contracts.at(at);
  return main;
}

function describesBetter(contract: ContractDraft, other: ContractDraft, month: MonthBounds): boolean {
  const differences = [
    Number(isOpenAtEnd(contract, month)) - Number(isOpenAtEnd(other, month)),
    contract.hours.total - other.hours.total,
    contract.quota - other.quota,
    contract.start - other.start,
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

/** The day a contract ends; `noDay` when it does not, or when the end was cancelled. */
export function endOf(contract: ContractDraft): number {
  return contract.endReason === "cancelled" ? noDay : contract.end;
}

function isOpenAtEnd(contract: ContractDraft, month: MonthBounds): boolean {
  return contract.start <= month.last && (endOf(contract) === noDay || contract.end > month.last);
}
