import type { Plan, PlannedIndicator } from "./model.ts";

/** What must be told before a plan is sealed; a gap of one indicator bears its id. */
export const sealGapCodes = [
  "noIndicator",
  "noLabel",
  "noTarget",
  "noWho",
  "noMoment",
  "noRule",
  "noFailure",
  "noDecision",
] as const;
export interface SealGap {
  readonly code: (typeof sealGapCodes)[number];
  /** Indicator it is about, or "". */
  readonly indicator: string;
}

/** What is still to be told; a plan that leaves it open could be read both ways afterwards. */
export function missingForSeal(plan: Plan): readonly SealGap[] {
  const { indicators, comparison, failure, decisions } = plan;
  const whole = (code: SealGap["code"]) => ({ code, indicator: "" });
  return [
    ...(indicators.length === 0 ? [whole("noIndicator")] : []),
    ...indicators.flatMap(gapsOf),
    ...(comparison.rule.known ? [] : [whole("noRule")]),
    ...(failure.trim() === "" ? [whole("noFailure")] : []),
    ...(decisions.some(({ words }) => words.trim() !== "") ? [] : [whole("noDecision")]),
  ];
}

function gapsOf({ id, label, target, who, moments }: PlannedIndicator): readonly SealGap[] {
  const codes = [
    ...(label.trim() === "" ? (["noLabel"] as const) : []),
    ...(target.known ? [] : (["noTarget"] as const)),
    ...(who.known ? [] : (["noWho"] as const)),
    ...(moments.length === 0 ? (["noMoment"] as const) : []),
  ];
  return codes.map((code) => ({ code, indicator: id }));
}
