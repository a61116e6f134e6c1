import { addDays, type Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import { type EuroCents, euroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleCheck, RuleReading, RuleStep } from "../model.ts";
import { euroText } from "./euro-text.ts";
import { applyRule, checkOf, checkRule, outcomeOf, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

export const reconversionAims = ["rncp", "cqp", "classification", "block", "clea", "other"] as const;
export type ReconversionAim = (typeof reconversionAims)[number];

export type HostContract =
  | { readonly kind: "permanent" }
  | { readonly kind: "fixedTerm"; readonly months: number };

export interface ReconversionPlan {
  readonly isEmployee: Known<boolean>;
  readonly aim: ReconversionAim;
  /** The whole way is a VAE: limits of length do not apply. */
  readonly isVae: boolean;
  readonly minutes: Known<number>;
  readonly months: Known<number>;
  /** A collective agreement allows longer ones. */
  readonly hasLongerAgreement: Known<boolean>;
  readonly place:
    | { readonly kind: "internal"; readonly hasWrittenAgreement: Known<boolean> }
    | { readonly kind: "external"; readonly hostContract: Known<HostContract> };
}

/** Whether a période de reconversion may start on a day (L.6324-1 and following), each condition a step. */
export function checkReconversion(book: Rulebook, day: Day, plan: ReconversionPlan): RuleCheck {
  const scheme = checkRule(book, day, { key: "reconversion.scheme", amounts: [] }, (row) => [
    stepFrom(row, { sentence: sentence("reference.step.schemeOpen", { title: row.title }) }),
  ]);
  if (checkOf(scheme).verdict !== "allowed") return checkOf(scheme);
  const who = checkRule(book, day, { key: "reconversion.eligibility", amounts: [] }, (row) => [
    stepFrom(row, {
      sentence: sentence("reference.step.reconversionEmployee"),
      outcome: outcomeOf(plan.isEmployee),
    }),
  ]);
  const aim = checkRule(book, day, { key: "reconversion.aims", amounts: [] }, (row) => [
    stepFrom(row, {
      sentence: sentence("reference.step.reconversionAim", { aim: plan.aim }),
      outcome: plan.aim === "other" ? "notMet" : "met",
    }),
  ]);
  return checkOf([
    ...scheme,
    ...who,
    ...aim,
    ...lengthSteps(book, day, plan),
    ...placeSteps(book, day, plan),
  ]);
}

const lengths = [
  "minimumMinutes",
  "maximumMinutes",
  "maximumMonths",
  "agreementMinutes",
  "agreementMonths",
] as const;

function lengthSteps(book: Rulebook, day: Day, plan: ReconversionPlan): readonly RuleStep[] {
  return checkRule(book, day, { key: "reconversion.length", amounts: lengths }, (row, read) => {
    if (plan.isVae || plan.aim === "clea") {
      return [stepFrom(row, { sentence: sentence("reference.step.reconversionNoLimit") })];
    }
    const { minutes, months, hasLongerAgreement } = plan;
    const within = (fact: Known<number>, most: number, withAgreement: number) => {
      const plain = outcomeWhen(fact, (value) => value <= most);
      if (plain !== "notMet") return plain;
      const longer = outcomeWhen(fact, (value) => value <= withAgreement);
      return longer === "met" ? outcomeOf(hasLongerAgreement) : longer;
    };
    const [least, most, longest] = [
      read("minimumMinutes"),
      read("maximumMinutes"),
      read("agreementMinutes"),
    ].map((value) => value / 60);
    const hours = { least: least ?? 0, most: most ?? 0, longest: longest ?? 0 };
    return [
      stepFrom(row, {
        sentence: sentence("reference.step.reconversionAtLeast", hours),
        outcome: outcomeWhen(minutes, (value) => value >= read("minimumMinutes")),
        amount: { value: read("minimumMinutes"), unit: "minutes" },
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.reconversionAtMost", hours),
        outcome: within(minutes, read("maximumMinutes"), read("agreementMinutes")),
        amount: { value: read("maximumMinutes"), unit: "minutes" },
      }),
      stepFrom(row, {
        sentence: sentence("reference.step.reconversionMonths", {
          most: read("maximumMonths"),
          longest: read("agreementMonths"),
        }),
        outcome: within(months, read("maximumMonths"), read("agreementMonths")),
        amount: { value: read("maximumMonths"), unit: "months" },
      }),
    ];
  });
}

function placeSteps(book: Rulebook, day: Day, { place }: ReconversionPlan): readonly RuleStep[] {
  if (place.kind === "internal") {
    return checkRule(book, day, { key: "reconversion.internal", amounts: [] }, (row) => [
      stepFrom(row, {
        sentence: sentence("reference.step.reconversionWritten"),
        outcome: outcomeOf(place.hasWrittenAgreement),
      }),
    ]);
  }
  return checkRule(book, day, { key: "reconversion.external", amounts: ["fixedTermMonths"] }, (row, read) => {
    const contract = place.hostContract;
    const isLongEnough = (host: HostContract): boolean =>
      host.kind === "permanent" || host.months >= read("fixedTermMonths");
    const outcome = contract.known ? (isLongEnough(contract.value) ? "met" : "notMet") : "notKnown";
    const note = sentence("reference.step.reconversionHost", { months: read("fixedTermMonths") });
    return [stepFrom(row, { sentence: note, outcome })];
  });
}

export interface ReconversionHours {
  readonly minutes: number;
  /** The flat rate of the industry branch, in cents an hour; the default of the decree when there is none. */
  readonly branchHourly: Known<EuroCents>;
}

/** What the OPCO pays for the hours of a période de reconversion. Parts of a cent are dropped. */
export function reconversionFunding(
  book: Rulebook,
  day: Day,
  asked: ReconversionHours,
): RuleReading<EuroCents> {
  return applyRule(book, day, { key: "reconversion.funding", amounts: ["hourly"] }, (row, read) => {
    const { branchHourly, minutes } = asked;
    const hourly = branchHourly.known ? branchHourly.value : read("hourly");
    const value = euroCents(Math.floor((hourly * minutes) / 60));
    const key = branchHourly.known
      ? "reference.step.fundedByBranchRate"
      : "reference.step.fundedByDefaultRate";
    const note = sentence(key, { hourly: euroText(hourly), hours: minutes / 60, euros: euroText(value) });
    return { value, steps: [stepFrom(row, { sentence: note, amount: { value, unit: "euroCents" } })] };
  });
}

/** The paper of a période de reconversion: when it may be sent to the OPCO, and when the answer is due. */
export interface ReconversionDeadlines {
  readonly sendFrom: Day;
  /** The day before the start. */
  readonly sendBy: Day;
  /** When the OPCO received it on the last day possible, or on `sentOn`. */
  readonly answerBy: Day;
}

export function reconversionDeadlines(
  book: Rulebook,
  startsOn: Day,
  sentOn?: Day,
): RuleReading<ReconversionDeadlines> {
  const wanted = { key: "reconversion.procedure", amounts: ["sendDays", "answerDays"] as const };
  return applyRule(book, startsOn, wanted, (row, read) => {
    const sendBy = addDays(startsOn, -1);
    const note = sentence("reference.step.reconversionSend", {
      sendDays: read("sendDays"),
      answerDays: read("answerDays"),
    });
    return {
      value: {
        sendFrom: addDays(startsOn, -read("sendDays")),
        sendBy,
        answerBy: addDays(sentOn ?? sendBy, read("answerDays")),
      },
      steps: [stepFrom(row, { sentence: note, amount: { value: read("answerDays"), unit: "days" } })],
    };
  });
}
