import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { ContractKind, ExitReason, JobStatus, WorkingTime } from "../../../core/src/reference/index.ts";
import { type MonthBounds, noDay } from "./amounts-and-dates.ts";
import { packCode } from "./codes.ts";

/** A contract being read: S21.G00.40 and what hangs on it. Numbers are hundredths, `NaN` when not known. */
export class ContractDraft {
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
  referenceQuota = Number.NaN;
  quota = Number.NaN;
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
}

/** Sums of one kind of pay: all of it, and what belongs to the declared month itself. */
export class PaySum {
  total = Number.NaN;
  ofMonth = Number.NaN;
  hoursOfMonth = Number.NaN;

  add(amount: number, hours: number, isOfMonth: boolean): void {
    if (!Number.isNaN(amount)) this.total = plus(this.total, amount);
    if (!isOfMonth) return;
    if (!Number.isNaN(amount)) this.ofMonth = plus(this.ofMonth, amount);
    if (!Number.isNaN(hours)) this.hoursOfMonth = plus(this.hoursOfMonth, hours);
  }
}

/** S21.G00.51.011: 002 is the unemployment base, which carries the activity; 001 gross pay; 010 base salary. */
export const payTypes = { gross: packCode("001"), unemployment: packCode("002"), base: packCode("010") };

/** Paid hours declared under pay of the unemployment base, gross pay, and other pay: they repeat each other. */
export class HoursByPay {
  #unemployment = Number.NaN;
  #gross = Number.NaN;
  #other = Number.NaN;

  add(payType: number, hours: number): void {
    if (payType === payTypes.unemployment) this.#unemployment = plus(this.#unemployment, hours);
    else if (payType === payTypes.gross) this.#gross = plus(this.#gross, hours);
    else this.#other = plus(this.#other, hours);
  }

  /** Hours of the month in hundredths, `NaN` when none were declared. */
  total(): number {
    if (!Number.isNaN(this.#unemployment)) return this.#unemployment;
    return Number.isNaN(this.#gross) ? this.#other : this.#gross;
  }
}

function plus(sum: number, addend: number): number {
  return Number.isNaN(sum) ? addend : sum + addend;
}

/** The contract of a number, or the last one opened when no contract has it; `undefined` without contracts. */
export function contractOfNumber(
  contracts: readonly ContractDraft[],
  numberHash: number,
): ContractDraft | undefined {
  if (numberHash !== 0) {
    const named = contracts.find((contract) => contract.numberHash === numberHash);
    if (named !== undefined) return named;
  }
  return contracts.at(-1);
}

/**
 * The contract that describes a person's month: open at its end first, then with the most paid hours, then the largest
 * quota, then the latest start; the first written on a tie.
 */
export function mainContract(
  contracts: readonly ContractDraft[],
  month: MonthBounds,
): ContractDraft | undefined {
  let [main] = contracts;
  for (const contract of contracts)
    if (main !== undefined && describesBetter(contract, main, month)) main = contract;
  return main;
}

function describesBetter(contract: ContractDraft, other: ContractDraft, month: MonthBounds): boolean {
  if (contract === other) return false;
  const differences = [
    Number(isOpenAtEnd(contract, month)) - Number(isOpenAtEnd(other, month)),
    sizeOf(contract.hours.total()) - sizeOf(other.hours.total()),
    sizeOf(contract.quota) - sizeOf(other.quota),
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

function sizeOf(hundredths: number): number {
  return Number.isNaN(hundredths) ? 0 : hundredths;
}
