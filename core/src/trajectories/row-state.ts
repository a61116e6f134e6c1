import type { ExitReason } from "../reference/index.ts";
import { codeOf, type PathState } from "./model.ts";
import type { SharedFacts } from "./path-book.ts";

/** Families of exits (S21.G00.62.002). What ends before its term or on trial, and what health hides, is "other". */
const familyOfReason: Readonly<Record<ExitReason, PathState>> = {
  economicDismissal: "goneDismissed",
  otherDismissal: "goneDismissed",
  endOfFixedTerm: "goneEndOfTerm",
  endOfAgencyAssignment: "goneEndOfTerm",
  endOfApprenticeship: "goneEndOfTerm",
  endOfTrial: "goneOther",
  earlyEndOfFixedTerm: "goneOther",
  retirement: "goneRetired",
  mutualTermination: "goneAgreed",
  resignation: "goneResigned",
  groupTransfer: "goneTransferred",
  other: "goneOther",
};

const families = new Map(Object.entries(familyOfReason).map(([reason, state]) => [reason, codeOf(state)]));

/** The state of somebody whose end was declared with this reason. */
export function exitState(reason: string | null): number {
  return families.get(reason ?? "other") ?? codeOf("goneOther");
}

const stateOf = {
  permanent: { fullTime: codeOf("permanentFullTime"), partTime: codeOf("permanentPartTime") },
  fixedTerm: { fullTime: codeOf("fixedTermFullTime"), partTime: codeOf("fixedTermPartTime") },
  contractNotTold: codeOf("contractNotTold"),
  otherContract: codeOf("otherContract"),
};

/** The state of somebody in the payroll who is not away for most of the month, by contract and working time. */
export function contractState({
  contractKind,
  workingTime,
}: Pick<SharedFacts, "contractKind" | "workingTime">): number {
  if (contractKind === null) return stateOf.contractNotTold;
  if (contractKind !== "permanent" && contractKind !== "fixedTerm") return stateOf.otherContract;
  if (workingTime !== "fullTime" && workingTime !== "partTime") return stateOf.contractNotTold;
  return stateOf[contractKind][workingTime];
}
