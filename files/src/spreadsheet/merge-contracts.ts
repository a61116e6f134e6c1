import type { DeclaredEmployee } from "../../../core/src/workforce/index.ts";

/**
 * One person of several rows of the same month and establishment: the main contract is described (the larger share
 * of full time, then hours, then pay, then the first row) and the contracts are counted. Rows of one and the same
 * contract, such as two payslips, count once.
 */
export function mergeContracts(first: DeclaredEmployee, second: DeclaredEmployee): DeclaredEmployee {
  const isSame = sameContract(first, second);
  const main = weightOf(second) > weightOf(first) ? second : first;
  return {
    ...main,
    stopDays: Math.max(first.stopDays, second.stopDays),
    suspensionDays: Math.max(first.suspensionDays, second.suspensionDays),
    contractCount: first.contractCount + (isSame ? 0 : 1),
  };
}

/** True when nothing that makes a contract differs between two rows. */
export function sameContract(first: DeclaredEmployee, second: DeclaredEmployee): boolean {
  return (
    writeFact(first.contractStart) === writeFact(second.contractStart) &&
    writeFact(first.contractKind) === writeFact(second.contractKind) &&
    writeFact(first.workingTimeShare) === writeFact(second.workingTimeShare) &&
    writeFact(first.jobLabel) === writeFact(second.jobLabel)
  );
}

function writeFact(fact: { readonly known: boolean; readonly value?: unknown }): string {
  return fact.known ? String(fact.value) : "";
}

/** Facts in the order of the rule, folded into one number: a share of 1 weighs more than any hours, hours than pay. */
function weightOf(employee: DeclaredEmployee): number {
  const share = employee.workingTimeShare.known ? employee.workingTimeShare.value : 0;
  const hours = employee.paidHours.known ? employee.paidHours.value : 0;
  const pay = employee.grossPay.known ? employee.grossPay.value : 0;
  return share * 1e12 + hours * 1e7 + pay / 1e3;
}
