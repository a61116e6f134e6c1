import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import { type EuroCents, euroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleCheck, RuleReading, RuleStep } from "../model.ts";
import { euroText } from "./euro-text.ts";
import { applyRule, checkOf, checkRule, outcomeOf, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

/** The contract that follows a training before hiring. Months when it has an end. */
export type ContractAfter =
  | { readonly kind: "permanent" | "apprenticeship" | "professionalization"; readonly months?: number }
  | { readonly kind: "fixedTerm" | "agency" | "seasonal"; readonly months: number };

export const poeiModes = ["tutoring", "seasonal", "provider", "investmentPlan"] as const;
/** How people are trained, which sets the most hours; `investmentPlan` is for the audiences of the PIC. */
export type PoeiMode = (typeof poeiModes)[number];

export interface PoeiPlan {
  readonly mode: PoeiMode;
  readonly minutes: Known<number>;
  readonly months: Known<number>;
  readonly contract: Known<ContractAfter>;
  readonly isPublicOfScheme: Known<boolean>;
  readonly hasDismissedLately: Known<boolean>;
}

const mostMinutes = {
  tutoring: "tutoringMinutes",
  seasonal: "tutoringMinutes",
  provider: "providerMinutes",
  investmentPlan: "investmentPlanMinutes",
} as const;

export function checkPoei(book: Rulebook, day: Day, plan: PoeiPlan): RuleCheck {
  const most = mostMinutes[plan.mode];
  const amounts = [most, "maximumMonths", "fixedTermMonths", "seasonalMonths", "dismissalMonths"] as const;
  const steps = checkRule(book, day, { key: "recruitment.poei", amounts }, (row, read) => {
    const { contract, hasDismissedLately } = plan;
    const dismissed = outcomeOf(hasDismissedLately);
    const isFitting = (after: ContractAfter): boolean => {
      if (after.kind === "seasonal") return after.months >= read("seasonalMonths");
      return after.kind === "fixedTerm" || after.kind === "agency"
        ? after.months >= read("fixedTermMonths")
        : true;
    };
    return [
      stepFrom(row, {
        sentence: sentence("reference.step.poeiPublic"),
        outcome: outcomeOf(plan.isPublicOfScheme),
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.atMostHours", { hours: read(most) / 60 }),
        outcome: outcomeWhen(plan.minutes, (minutes) => minutes <= read(most)),
        amount: { value: read(most), unit: "minutes" },
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.atMostMonths", { months: read("maximumMonths") }),
        outcome: outcomeWhen(plan.months, (months) => months <= read("maximumMonths")),
        amount: { value: read("maximumMonths"), unit: "months" },
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.poeiContract", {
          fixedTermMonths: read("fixedTermMonths"),
          seasonalMonths: read("seasonalMonths"),
        }),
        outcome: contract.known ? (isFitting(contract.value) ? "met" : "notMet") : "notKnown",
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.poeiDismissal", { months: read("dismissalMonths") }),
        outcome: dismissed === "notKnown" ? dismissed : dismissed === "met" ? "notMet" : "met",
      }),
    ];
  });
  return checkOf(steps);
}

/** The aid to the workplace tutor of a POEI, for so many minutes of tutoring. */
export function poeiTutoringAid(book: Rulebook, day: Day, minutes: number): RuleReading<EuroCents> {
  return applyRule(book, day, { key: "recruitment.poei", amounts: ["tutoringAid"] }, (row, read) => {
    const value = euroCents(Math.floor((read("tutoringAid") * minutes) / 60));
    const note = sentence("reference.step.fundedByDefaultRate", {
      hourly: euroText(read("tutoringAid")),
      hours: minutes / 60,
      euros: euroText(value),
    });
    return { value, steps: [stepFrom(row, { sentence: note, amount: { value, unit: "euroCents" } })] };
  });
}

export interface PoecPlan {
  readonly minutes: Known<number>;
  /** Of which in companies. */
  readonly immersionMinutes: Known<number>;
  readonly contract: Known<ContractAfter>;
  readonly isJobSeeker: Known<boolean>;
}

export function checkPoec(book: Rulebook, day: Day, plan: PoecPlan): RuleCheck {
  const amounts = ["maximumMinutes", "immersionDivisor", "fixedTermMonths"] as const;
  const steps = checkRule(book, day, { key: "recruitment.poec", amounts }, (row, read) => {
    const { contract, minutes, immersionMinutes } = plan;
    const isFitting = (after: ContractAfter): boolean => {
      if (after.kind === "permanent") return true;
      if (after.kind === "agency" || after.kind === "seasonal") return false;
      return after.months !== undefined && after.months >= read("fixedTermMonths");
    };
    return [
      stepFrom(row, {
        sentence: sentence("reference.step.poecPublic"),
        outcome: outcomeOf(plan.isJobSeeker),
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.atMostHours", { hours: read("maximumMinutes") / 60 }),
        outcome: outcomeWhen(minutes, (value) => value <= read("maximumMinutes")),
        amount: { value: read("maximumMinutes"), unit: "minutes" },
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.poecImmersion", { divisor: read("immersionDivisor") }),
        outcome: minutes.known
          ? outcomeWhen(immersionMinutes, (value) => value * read("immersionDivisor") <= minutes.value)
          : "notKnown",
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.poecContract", { months: read("fixedTermMonths") }),
        outcome: contract.known ? (isFitting(contract.value) ? "met" : "notMet") : "notKnown",
      }),
    ];
  });
  return checkOf(steps);
}

/** What a PMSMP is meant for. */
export type ImmersionPurpose = "beforeReconversion" | "duringVae" | "other";

/** Whether the sources read know this use of a PMSMP; any other use is not known to be allowed. */
export function checkPmsmp(book: Rulebook, day: Day, purpose: ImmersionPurpose): RuleCheck {
  const steps: readonly RuleStep[] = checkRule(
    book,
    day,
    { key: "recruitment.pmsmp", amounts: [] },
    (row) => [
      stepFrom(row, {
        sentence: sentence("reference.step.pmsmp", { purpose }),
        outcome: purpose === "other" ? "notKnown" : "met",
      }),
    ],
  );
  return checkOf(steps);
}
