import type { Day } from "../../kernel/calendar.ts";
import { type Known, known, unknown } from "../../kernel/known.ts";
import { type EuroCents, euroCents } from "../../kernel/money.ts";
import type { Rulebook, RuleCheck, RuleRow, RuleStep } from "../model.ts";
import { checkLowQualifiedCredit } from "./cpf-credit.ts";
import { euroText } from "./euro-text.ts";
import { amountOf, rowOn } from "./rule-on.ts";
import { checkRule, outcomeOf, sentence, stepFrom } from "./rule-step.ts";

/**
 * What a person may be asked about herself, in the order in which it is asked, with the answers. "foreign" is a diploma
 * of another country: the sources read do not say what it counts for. Health is asked last, and only when it counts.
 */
export const personalQuestions = {
  employment: ["company", "publicService", "other", "notKnown"],
  diploma: ["no", "yes", "foreign", "notKnown"],
  title: ["no", "yes", "notKnown"],
  certification: ["no", "yes", "notKnown"],
  workingTime: ["halfOrMore", "underHalf", "notKnown"],
  disability: ["no", "yes", "notKnown"],
} as const;
export type PersonalQuestion = keyof typeof personalQuestions;

/** What has been answered so far. Never sent, never stored. */
export type PersonalAnswers = {
  readonly [Question in PersonalQuestion]?: (typeof personalQuestions)[Question][number];
};

/** The rows that the check reads: a page that holds them needs no server. */
export const personalRules: readonly string[] = [
  "cpf.annualCredit",
  "cpf.lowQualifiedCredit",
  "cpf.lowQualifiedDeclaration",
  "cpf.disabledEmployeesCredit",
  "recruitment.cep",
];

/**
 * What a year may add to an account, under a row. `due`: by the answers; `possible`: if what is not known turns out so;
 * `otherwise`: if it turns out not so. `share`: the whole, a part in proportion of the hours, or what is not known.
 */
export interface PersonalAmount {
  readonly row: RuleRow;
  readonly perYear: EuroCents;
  readonly cap: EuroCents;
  readonly standing: "due" | "possible" | "otherwise";
  readonly share: "whole" | "proRata" | "notKnown";
}

/**
 * `otherRules`: the rows are about employees of companies, and nothing is said of others. `toCheck`: the answers, or
 * the sources read, do not decide; never the lowest amount in its place.
 */
export interface PersonalRights {
  readonly conclusion: "raised" | "general" | "toCheck" | "otherRules";
  readonly amounts: readonly PersonalAmount[];
  readonly steps: readonly RuleStep[];
  /** The rows that the steps rest on, each once: with the day they were checked, and what is not sure of them. */
  readonly rows: readonly RuleRow[];
  /** What to ask an adviser about, in the order of the questions. */
  readonly toAsk: readonly PersonalDoubt[];
  /** Whether the raise, due or possible, is one that the person must ask for. */
  readonly isToDeclare: boolean;
}

/** What is not known: the answer to a question, or what the sources say of an answer. */
export type PersonalDoubt = PersonalQuestion | "foreignDiploma" | "underHalf";

/** The next question that may still change what is concluded; none when all is said. */
export function nextPersonalQuestion(
  book: Rulebook,
  day: Day,
  answers: PersonalAnswers,
): PersonalQuestion | undefined {
  return askedQuestions(book, day, answers).find((question) => answers[question] === undefined);
}

/**
 * The yearly amount and the ceiling that a person may be due, and why. Runs where the person is; the employer never
 * sees the answers. An answer that did not have to be asked counts for nothing, and one not given is not known.
 */
export function checkPersonalRights(book: Rulebook, day: Day, given: PersonalAnswers): PersonalRights {
  const asked = askedQuestions(book, day, given);
  const answers: PersonalAnswers = Object.fromEntries(asked.map((question) => [question, given[question]]));
  const employment = employmentSteps(book, day, answers);
  if (isElsewhere(answers)) {
    const rows = rowsOf(book, day, employment);
    return { conclusion: "otherRules", amounts: [], steps: employment, rows, toAsk: [], isToDeclare: false };
  }
  const raise = raiseCheck(book, day, answers);
  const disability = disabilitySteps(book, day, answers);
  const amounts = amountsOf(book, day, answers, raise);
  const [first] = amounts;
  const isToDeclare = first?.row.key === "cpf.lowQualifiedCredit";
  const steps = [
    ...employment,
    ...raise.steps.filter(({ rule }) => rule !== "cpf.lowQualifiedDeclaration"),
    ...(asked.includes("disability") ? disability : []),
    ...amounts.map(amountStep),
    ...(isToDeclare ? declarationSteps(book, day) : []),
  ];
  return {
    conclusion: first?.standing !== "due" ? "toCheck" : isGeneral(first) ? "general" : "raised",
    amounts,
    steps,
    rows: rowsOf(book, day, steps),
    toAsk: asked.flatMap((question) => doubtOf(question, answers, amounts)),
    isToDeclare,
  };
}

function askedQuestions(book: Rulebook, day: Day, answers: PersonalAnswers): readonly PersonalQuestion[] {
  if (isElsewhere(answers)) return ["employment"];
  const asked: PersonalQuestion[] = ["employment", "diploma"];
  if (answers.diploma !== "yes") asked.push("title");
  if (answers.diploma !== "yes" && answers.title !== "yes") asked.push("certification");
  asked.push("workingTime");
  const { verdict } = raiseCheck(book, day, answers);
  const mayDecide = verdict === "blocked" || (verdict === "notKnown" && answers.workingTime === "halfOrMore");
  return mayDecide ? [...asked, "disability"] : asked;
}

/** The rows are about employees of companies: nothing else is asked of others. */
function isElsewhere({ employment }: PersonalAnswers): boolean {
  return employment === "publicService" || employment === "other";
}

function raiseCheck(book: Rulebook, day: Day, answers: PersonalAnswers): RuleCheck {
  return checkLowQualifiedCredit(book, day, {
    // Below half time the sources read conclude nothing: a share that is not known concludes the same.
    workingTimePercent: answers.workingTime === "halfOrMore" ? known(100) : unknown,
    hasDiploma: holds(answers.diploma),
    hasTitle: holds(answers.title),
    hasBranchCertification: holds(answers.certification),
  });
}

function holds(answer: string | undefined): Known<boolean> {
  return answer === "yes" || answer === "no" ? known(answer === "yes") : unknown;
}

function amountsOf(
  book: Rulebook,
  day: Day,
  answers: PersonalAnswers,
  raise: RuleCheck,
): readonly PersonalAmount[] {
  const isHalf = answers.workingTime === "halfOrMore";
  const isRaised = raise.verdict === "allowed" || (answers.disability === "yes" && isHalf);
  const mayBeRaised = raise.verdict !== "blocked" || answers.disability !== "no";
  const isSure = answers.employment === "company";
  const raisedKey =
    raise.verdict === "allowed" || (raise.verdict === "notKnown" && answers.disability !== "yes")
      ? "cpf.lowQualifiedCredit"
      : "cpf.disabledEmployeesCredit";
  const share: PersonalAmount["share"] = isHalf ? "whole" : "notKnown";
  const generalShare: PersonalAmount["share"] = answers.workingTime === "underHalf" ? "proRata" : share;
  const raised = amountUnder(book, day, raisedKey);
  const general = amountUnder(book, day, "cpf.annualCredit");
  const decided = isSure ? "due" : "possible";
  if (isRaised) return raised.map((amount) => ({ ...amount, standing: decided, share }));
  if (mayBeRaised) {
    return [
      ...raised.map((amount) => ({ ...amount, standing: "possible" as const, share })),
      ...general.map((amount) => ({ ...amount, standing: "otherwise" as const, share: generalShare })),
    ];
  }
  const standing = generalShare === "notKnown" ? "possible" : decided;
  return general.map((amount) => ({ ...amount, standing, share: generalShare }));
}

/** The amounts of the row of a day; nothing when none applies, or when an own row lacks them. */
function amountUnder(
  book: Rulebook,
  day: Day,
  key: string,
): readonly Pick<PersonalAmount, "row" | "perYear" | "cap">[] {
  const row = rowOn(book, key, day);
  if (row === undefined) return [];
  const [perYear, cap] = [amountOf(row, "perYear")?.value, amountOf(row, "cap")?.value];
  if (perYear === undefined || cap === undefined) return [];
  return [{ row, perYear: euroCents(perYear), cap: euroCents(cap) }];
}

function isGeneral({ row }: PersonalAmount): boolean {
  return row.key === "cpf.annualCredit";
}

function amountStep({ row, perYear, standing, share }: PersonalAmount): RuleStep {
  const key =
    share === "whole"
      ? "reference.step.cpfPerYear"
      : share === "proRata"
        ? "reference.step.cpfPartOf"
        : "reference.step.cpfUpTo";
  return stepFrom(row, {
    sentence: sentence(key, { euros: euroText(perYear) }),
    outcome: standing === "due" ? "told" : "notKnown",
    ...(share === "whole" ? { amount: { value: perYear, unit: "euroCents" } } : {}),
  });
}

function employmentSteps(book: Rulebook, day: Day, { employment }: PersonalAnswers): readonly RuleStep[] {
  const isEmployee = employment === "company" ? known(true) : unknown;
  return checkRule(book, day, { key: "cpf.annualCredit", amounts: [] }, (row) => [
    stepFrom(row, { sentence: sentence("reference.step.cpfEmployee"), outcome: outcomeOf(isEmployee) }),
  ]);
}

function disabilitySteps(book: Rulebook, day: Day, answers: PersonalAnswers): readonly RuleStep[] {
  const isDisabled = holds(answers.disability);
  return checkRule(book, day, { key: "cpf.disabledEmployeesCredit", amounts: [] }, (row) => [
    stepFrom(row, { sentence: sentence("reference.step.cpfDisabled"), outcome: outcomeOf(isDisabled) }),
  ]);
}

function declarationSteps(book: Rulebook, day: Day): readonly RuleStep[] {
  return checkRule(book, day, { key: "cpf.lowQualifiedDeclaration", amounts: [] }, (row) => [
    stepFrom(row, { sentence: sentence("reference.step.cpfDeclare") }),
  ]);
}

function rowsOf(book: Rulebook, day: Day, steps: readonly RuleStep[]): readonly RuleRow[] {
  const rules = [...new Set(steps.map(({ rule }) => rule))];
  return rules.flatMap((rule) => rowOn(book, rule, day) ?? []);
}

function doubtOf(
  question: PersonalQuestion,
  answers: PersonalAnswers,
  amounts: readonly PersonalAmount[],
): readonly PersonalDoubt[] {
  if (answers[question] === undefined || answers[question] === "notKnown") return [question];
  if (question === "diploma" && answers.diploma === "foreign") return ["foreignDiploma"];
  const [first] = amounts;
  const isRaisePossible = first !== undefined && !isGeneral(first);
  return question === "workingTime" && answers.workingTime === "underHalf" && isRaisePossible
    ? ["underHalf"]
    : [];
}
