import type { RuleAmountUnit } from "../model.ts";

/**
 * What a funder pays, as computations read it in a row. `hourly` and `wageHourly`: for an hour of one person, training
 * and wages. `percent`: share of the cost. `envelope`: for the company; `perAction`: for a block; `perPerson`.
 */
export const rateAmounts = {
  hourly: "euroCentsPerHour",
  wageHourly: "euroCentsPerHour",
  percent: "percent",
  envelope: "euroCents",
  perAction: "euroCents",
  perPerson: "euroCents",
} as const satisfies Readonly<Record<string, RuleAmountUnit>>;
export type RateAmount = keyof typeof rateAmounts;

/** `notMandatory`: does not pay what a text imposes. `stacks`: may pay beside another fund. */
export const rateConditions = ["notMandatory", "stacks"] as const;
export type RateCondition = (typeof rateConditions)[number];

/** What may be written of a rate: the others would not be read. */
export interface RateForm {
  readonly amounts: readonly RateAmount[];
  readonly conditions: readonly RateCondition[];
}

const fund: RateForm = {
  amounts: ["hourly", "wageHourly", "percent", "envelope", "perAction", "perPerson"],
  conditions: rateConditions,
};
const path: RateForm = {
  amounts: ["hourly", "wageHourly", "percent", "envelope", "perPerson"],
  conditions: [],
};

/** Rates that no public text gives: each organisation writes those of its own funders, under keys that are read. */
export const rateForms = {
  "money.opcoPlanRate": fund,
  "money.industryFund": fund,
  "money.socialFund": fund,
  "money.fne": fund,
  "reconversion.branchRate": path,
  "recruitment.poeiRate": path,
  "recruitment.poecRate": path,
  "recruitment.workStudyRate": path,
  "money.designEffort": { amounts: ["percent", "perAction"], conditions: [] },
} as const satisfies Readonly<Record<string, RateForm>>;
export type RateKey = keyof typeof rateForms;

/** Whether a key is that of a rate. */
export function isRateKey(key: string): key is RateKey {
  return Object.hasOwn(rateForms, key);
}

/** The unit in which an amount of a rate is read; `undefined` when it is not one that is read there. */
export function rateUnitOf(key: RateKey, amount: string): RuleAmountUnit | undefined {
  const form: RateForm = rateForms[key];
  const name = form.amounts.find((each) => each === amount);
  return name === undefined ? undefined : rateAmounts[name];
}
