import type { PathState } from "../../../core/src/trajectories/public.ts";

/** States that a picture shows alike: as many as grey tones and hatchings can tell apart. */
export const families = [
  "permanentFullTime",
  "permanentPartTime",
  "fixedTerm",
  "otherContract",
  "absence",
  "gone",
  "untold",
  "notYet",
] as const;
export type Family = (typeof families)[number];

const familyByState: Readonly<Record<PathState, Family>> = {
  permanentFullTime: "permanentFullTime",
  permanentPartTime: "permanentPartTime",
  fixedTermFullTime: "fixedTerm",
  fixedTermPartTime: "fixedTerm",
  otherContract: "otherContract",
  contractNotTold: "otherContract",
  longAbsence: "absence",
  goneEndOfTerm: "gone",
  goneResigned: "gone",
  goneDismissed: "gone",
  goneAgreed: "gone",
  goneRetired: "gone",
  goneTransferred: "gone",
  goneOther: "gone",
  outOfSight: "untold",
  noFile: "untold",
  outsideWindow: "untold",
  notYet: "notYet",
};

export const familyOf = (state: PathState): Family => familyByState[state];
