import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import { type EuroCents, euroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleCheck, RuleReading, RuleStep } from "../model.ts";
import { euroText } from "./euro-text.ts";
import { rowOn } from "./rule-on.ts";
import { applyRule, checkOf, checkRule, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

/** Reasons not to pay the flat participation, in the order in which they are looked at. */
export const participationExemptions = [
  "jobSeeker",
  "employerContributes",
  "preventionPoints",
  "accidentTopUp",
] as const;
export type ParticipationExemption = (typeof participationExemptions)[number];

export interface ParticipationFacts {
  /** Reasons known to hold, and reasons not known; the others do not hold. */
  readonly holding: readonly ParticipationExemption[];
  readonly notKnown: readonly ParticipationExemption[];
  /** The employer or the OPCO pays it in the person's stead. */
  readonly isPaidByOther: boolean;
}

/** `byPerson` is at most that as long as `isCeiling`. */
export interface Participation {
  readonly due: EuroCents;
  readonly byPerson: EuroCents;
  readonly isCeiling: boolean;
}

/** The flat participation to a training paid with a CPF account, and who pays it. */
export function cpfParticipation(
  book: Rulebook,
  day: Day,
  facts: ParticipationFacts,
): RuleReading<Participation> {
  return applyRule(book, day, { key: "cpf.participation", amounts: ["participation"] }, (row, read) => {
    const amount = read("participation");
    const exemption = participationExemptions.find((reason) => facts.holding.includes(reason));
    const isExempt = exemption !== undefined;
    const due = isExempt ? 0 : amount;
    const byPerson = facts.isPaidByOther ? 0 : due;
    const flat = stepFrom(row, {
      sentence: sentence("reference.step.cpfParticipation", { euros: euroText(amount) }),
      amount: { value: amount, unit: "euroCents" },
    });
    const exempting = checkRule(book, day, { key: "cpf.participationExemptions", amounts: [] }, (rule) => {
      if (isExempt)
        return [stepFrom(rule, { sentence: sentence("reference.step.cpfExempt", { reason: exemption }) })];
      if (facts.isPaidByOther)
        return [stepFrom(rule, { sentence: sentence("reference.step.cpfPaidByOther") })];
      return facts.notKnown.length > 0
        ? [stepFrom(rule, { sentence: sentence("reference.step.cpfExemptionNotKnown"), outcome: "notKnown" })]
        : [];
    });
    return {
      value: {
        due: euroCents(due),
        byPerson: euroCents(byPerson),
        isCeiling: byPerson > 0 && facts.notKnown.length > 0,
      },
      steps: [flat, ...exempting],
    };
  });
}

export const cpfActionKinds = [
  "rncp",
  "specificRegister",
  "clea",
  "skillsAssessment",
  "drivingLicence",
] as const;
export type CpfActionKind = (typeof cpfActionKinds)[number];

export interface CpfAction {
  readonly kind: CpfActionKind;
  /** What someone else than the account pays. */
  readonly coFunding: Known<EuroCents>;
  readonly isJobSeeker: Known<boolean>;
}

/** The most that an account pays for an action; `uncapped` when no row caps it on that day. */
export interface CpfCap extends RuleCheck {
  readonly cap: EuroCents | "uncapped";
}

export function cpfActionCap(book: Rulebook, day: Day, action: CpfAction): CpfCap {
  // Before the first row of caps nothing is capped: silence allows here, where it blocks elsewhere.
  if (rowOn(book, "cpf.actionCaps", day) === undefined)
    return { cap: "uncapped", verdict: "allowed", steps: [] };
  const { kind } = action;
  if (kind === "rncp" || kind === "clea") {
    const steps = checkRule(book, day, { key: "cpf.actionCaps", amounts: [] }, (row) => [
      stepFrom(row, { sentence: sentence("reference.step.cpfUncapped") }),
    ]);
    return { cap: "uncapped", ...checkOf(steps) };
  }
  const reading = applyRule(
    book,
    day,
    { key: "cpf.actionCaps", amounts: [kind, "licenceCoFunding"] },
    (row, read) => {
      const cap = euroCents(read(kind));
      const capping = stepFrom(row, {
        sentence: sentence("reference.step.cpfCapped", { euros: euroText(cap) }),
        amount: { value: cap, unit: "euroCents" },
      });
      const condition = licenceStep(
        action,
        (outcome) =>
          stepFrom(row, {
            sentence: sentence("reference.step.cpfLicence", { euros: euroText(read("licenceCoFunding")) }),
            outcome,
          }),
        read("licenceCoFunding"),
      );
      return { value: cap, steps: [capping, ...condition] };
    },
  );
  return { cap: reading.value ?? "uncapped", ...checkOf(reading.steps) };
}

function licenceStep(
  { kind, coFunding, isJobSeeker }: CpfAction,
  write: (outcome: RuleStep["outcome"]) => RuleStep,
  atLeast: number,
): readonly RuleStep[] {
  if (kind !== "drivingLicence") return [];
  if (isJobSeeker.known && isJobSeeker.value) return [write("met")];
  const funded = outcomeWhen(coFunding, (cents) => cents >= atLeast);
  return [write(funded === "notMet" && !isJobSeeker.known ? "notKnown" : funded)];
}
