import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import type { ContractKind, ExitReason, JobStatus, WorkingTime } from "../../../core/src/reference/index.ts";
import { type MonthBounds, noDay, noNumber } from "./amounts-and-dates.ts";
import { packCode } from "./codes.ts";

/** A contract being read: S21.G00.40 and what hangs on it. Numbers are hundredths; 0 or less says nothing. */
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
}

/** Sums of one kind of pay, in hundredths: all of it, and what belongs to the declared month itself. */
export class PaySum {
  isDeclared = false;
  total = 0;
  ofMonth = 0;
  hoursOfMonth = 0;

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
  #rank = 0;
  #hours = 0;

  add(payType: number, hours: number): void {
    const rank = payType === payTypes.unemployment ? 2 : payType === payTypes.gross ? 1 : 0;
    if (rank < this.#rank) return;
    this.#hours = rank > this.#rank ? hours : this.#hours + hours;
    this.#rank = rank;
    this.isDeclared = true;
  }

  /** Hours of the month, 0 when none were declared. */
  total(): number {
    return this.#hours;
  }
}

/** The contract of a number, or the last one opened when no contract has it; `undefined` without contracts. */
export function contractOfNumber(
  contracts: readonly ContractDraft[],
  numberHash: number,
): ContractDraft | undefined {
  if (numberHash !== 0 && contracts.length > 1) {
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
    contract.hours.total() - other.hours.total(),
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
