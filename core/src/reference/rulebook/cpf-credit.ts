import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import { type EuroCents, euroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleCheck, RuleReading, RuleRow, RuleStep } from "../model.ts";
import { euroText } from "./euro-text.ts";
import { applyRule, checkOf, checkRule, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

/** What a person answers for herself to know whether she may ask for 800 € a year. Never sent, never stored. */
export interface LowQualifiedAnswers {
  /** Share of full working time, from 0 to 100. */
  readonly workingTimePercent: Known<number>;
  /** A diploma of level 3 (CAP, BEP) or above. */
  readonly hasDiploma: Known<boolean>;
  /** A titre of level 3 or above, in the RNCP. */
  readonly hasTitle: Known<boolean>;
  /** A certification that a national agreement of the industry branch recognises. */
  readonly hasBranchCertification: Known<boolean>;
}

export interface CpfCreditFacts extends LowQualifiedAnswers {
  readonly isDisabledEmployee: Known<boolean>;
  /** What the account holds already. */
  readonly balance: Known<EuroCents>;
}

/** What a year adds to an account. `isFloor`: at least that, as long as a fact that would raise it is not known. */
export interface CpfCredit {
  readonly rule: string;
  readonly credit: EuroCents;
  readonly cap: EuroCents;
  readonly isFloor: boolean;
}

/**
 * The 800 € check: all four conditions of the raised credit. Runs where the person is; the employer never sees the
 * answers. Below half time the check does not conclude: the sources read do not say what becomes of the raise.
 */
export function checkLowQualifiedCredit(book: Rulebook, day: Day, answers: LowQualifiedAnswers): RuleCheck {
  const steps = checkRule(
    book,
    day,
    { key: "cpf.lowQualifiedCredit", amounts: ["halfTimePercent"] },
    (row, read) => {
      const isHalfTime = outcomeWhen(
        answers.workingTimePercent,
        (percent) => percent >= read("halfTimePercent"),
      );
      return [
        stepFrom(row, {
          sentence: sentence("reference.step.cpfHalfTime"),
          outcome: isHalfTime === "notMet" ? "notKnown" : isHalfTime,
        }),
        absence(row, "reference.step.cpfNoDiploma", answers.hasDiploma),
        absence(row, "reference.step.cpfNoTitle", answers.hasTitle),
        absence(row, "reference.step.cpfNoBranchCertification", answers.hasBranchCertification),
      ];
    },
  );
  const check = checkOf(steps);
  if (check.verdict !== "allowed") return check;
  const declaration = checkRule(book, day, { key: "cpf.lowQualifiedDeclaration", amounts: [] }, (row) => [
    stepFrom(row, { sentence: sentence("reference.step.cpfDeclare") }),
  ]);
  return { ...check, steps: [...steps, ...declaration] };
}

/** What the account of an employee receives for a year of work, never above its cap. */
export function cpfAnnualCredit(book: Rulebook, day: Day, facts: CpfCreditFacts): RuleReading<CpfCredit> {
  const lowQualified = checkLowQualifiedCredit(book, day, facts);
  const isDisabled = facts.isDisabledEmployee;
  if (isDisabled.known && isDisabled.value) {
    return creditUnder(book, day, { key: "cpf.disabledEmployeesCredit", facts, isFloor: false });
  }
  if (lowQualified.verdict === "allowed") {
    const raised = creditUnder(book, day, { key: "cpf.lowQualifiedCredit", facts, isFloor: false });
    return { ...raised, steps: [...lowQualified.steps, ...raised.steps] };
  }
  const isFloor = lowQualified.verdict === "notKnown" || !isDisabled.known;
  const general = creditUnder(book, day, { key: "cpf.annualCredit", facts, isFloor });
  return { ...general, steps: [...lowQualified.steps, ...general.steps] };
}

interface CreditAsked {
  readonly key: string;
  readonly facts: CpfCreditFacts;
  readonly isFloor: boolean;
}

function creditUnder(book: Rulebook, day: Day, { key, facts, isFloor }: CreditAsked): RuleReading<CpfCredit> {
  return applyRule(book, day, { key, amounts: ["perYear", "cap"] }, (row, read) => {
    const half = row.amounts.find((amount) => amount.key === "halfTimePercent")?.value ?? 0;
    const time = facts.workingTimePercent;
    if (half > 0 && outcomeWhen(time, (percent) => percent <= 100) !== "met") {
      return {
        steps: [stepFrom(row, { sentence: sentence("reference.step.cpfTimeNotKnown"), outcome: "notKnown" })],
      };
    }
    const percent = time.known ? time.value : 100;
    const isProRata = percent < half;
    // Cents below one are dropped: a person is never promised more than what the rule gives.
    const earned = isProRata ? Math.floor((read("perYear") * percent) / 100) : read("perYear");
    const room = facts.balance.known ? Math.max(0, read("cap") - facts.balance.value) : earned;
    const credit = euroCents(Math.min(earned, room));
    const steps: RuleStep[] = [
      stepFrom(row, {
        sentence: sentence(isProRata ? "reference.step.cpfProRata" : "reference.step.cpfPerYear", {
          euros: euroText(earned),
        }),
        amount: { value: earned, unit: "euroCents" },
      }),
    ];
    if (credit < earned) {
      const note = sentence("reference.step.cpfCapReached", {
        cap: euroText(read("cap")),
        euros: euroText(credit),
      });
      steps.push(stepFrom(row, { sentence: note, amount: { value: credit, unit: "euroCents" } }));
    }
    return { value: { rule: key, credit, cap: euroCents(read("cap")), isFloor }, steps };
  });
}

/** The condition that something is not held: met when it is known not to be. */
function absence(
  row: RuleRow,
  key:
    | "reference.step.cpfNoDiploma"
    | "reference.step.cpfNoTitle"
    | "reference.step.cpfNoBranchCertification",
  held: Known<boolean>,
): RuleStep {
  const outcome = held.known ? (held.value ? "notMet" : "met") : "notKnown";
  return stepFrom(row, { sentence: sentence(key), outcome });
}
