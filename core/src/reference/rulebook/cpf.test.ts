import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { euroCents } from "../../kernel/money.ts";
import { type CpfCreditFacts, checkLowQualifiedCredit, cpfAnnualCredit } from "./cpf-credit.ts";
import { cpfActionCap, cpfParticipation, type ParticipationFacts } from "./cpf-payment.ts";
import { publishedRuleRows } from "./published-rows.ts";
import { rulebookOf } from "./rule-on.ts";

const book = rulebookOf(publishedRuleRows);
const today = "2026-11-23" as Day;

const facts = (changed: Partial<CpfCreditFacts> = {}): CpfCreditFacts => ({
  workingTimePercent: known(100),
  hasDiploma: known(true),
  hasTitle: known(false),
  hasBranchCertification: known(false),
  isDisabledEmployee: known(false),
  balance: known(euroCents(0)),
  ...changed,
});
const lowQualified = { hasDiploma: known(false) };

describe("the credit of a year", () => {
  const creditOf = (changed: Partial<CpfCreditFacts>, day: Day = today) =>
    cpfAnnualCredit(book, day, facts(changed)).value;

  test("is 500 € up to 5 000 € in general", () => {
    expect(creditOf({})).toEqual({
      rule: "cpf.annualCredit",
      credit: 50_000,
      cap: 500_000,
      isFloor: false,
    });
  });

  test("is 800 € up to 8 000 € without diploma, title nor certification of the branch", () => {
    expect(creditOf(lowQualified)).toMatchObject({
      rule: "cpf.lowQualifiedCredit",
      credit: 80_000,
      cap: 800_000,
    });
  });

  test("is 800 € for a disabled employee whatever the diploma", () => {
    expect(creditOf({ isDisabledEmployee: known(true) })).toMatchObject({
      rule: "cpf.disabledEmployeesCredit",
      credit: 80_000,
    });
  });

  test.each([
    [100, 50_000],
    [51, 50_000],
    [50, 50_000],
    [49, 24_500],
    [0, 0],
  ])("at %s %% of full time is %s cents: whole from half time on, in proportion below", (percent, credit) => {
    expect(creditOf({ workingTimePercent: known(percent) })?.credit).toBe(credit);
  });

  test.each([[-1], [101], [Number.NaN]])("is not known when the working time is %s %%", (percent) => {
    const reading = cpfAnnualCredit(book, today, facts({ workingTimePercent: known(percent) }));
    expect(reading.value).toBeUndefined();
    expect(reading.steps.at(-1)?.outcome).toBe("notKnown");
  });

  test.each([
    [449_999, 50_000],
    [450_000, 50_000],
    [450_001, 49_999],
    [499_999, 1],
    [500_000, 0],
    [600_000, 0],
  ])("never lifts an account of %s cents above its cap: it adds %s", (balance, credit) => {
    expect(creditOf({ balance: known(euroCents(balance)) })?.credit).toBe(credit);
  });

  test("is only a floor as long as a diploma is not known, and when the raise below half time is not", () => {
    expect(creditOf({ hasDiploma: unknown })).toMatchObject({ credit: 50_000, isFloor: true });
    expect(creditOf({ ...lowQualified, workingTimePercent: known(40) })).toMatchObject({
      credit: 20_000,
      isFloor: true,
    });
  });

  test("does not exist the day before the rule: the step says that it was only announced", () => {
    const reading = cpfAnnualCredit(book, "2018-12-31" as Day, facts());
    expect(reading.value).toBeUndefined();
    expect(reading.steps.at(-1)?.sentence.key).toBe("reference.step.announced");
    expect(creditOf({}, "2019-01-01" as Day)?.credit).toBe(50_000);
  });

  test("explains each step down to the article", () => {
    const { steps } = cpfAnnualCredit(book, today, facts(lowQualified));
    expect(steps.map((step) => step.outcome)).toEqual(["met", "met", "met", "met", "told", "told"]);
    expect(steps.at(-1)).toMatchObject({
      rule: "cpf.lowQualifiedCredit",
      validFrom: "2019-01-01",
      article: "art. L.6323-11-1 du Code du travail",
      amount: { value: 80_000, unit: "euroCents" },
    });
  });

  test("never falls when the working time grows", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const credit = (value: number) =>
          creditOf({ workingTimePercent: known(value) })?.credit ?? Number.NaN;
        expect(credit(less)).toBeLessThanOrEqual(credit(more));
      }),
    );
  });
});

describe("the 800 € check", () => {
  const verdictOf = (changed: Partial<CpfCreditFacts>) =>
    checkLowQualifiedCredit(book, today, facts({ ...lowQualified, ...changed })).verdict;

  test("says yes when the person holds none of the three, and that it must be asked for", () => {
    const check = checkLowQualifiedCredit(book, today, facts(lowQualified));
    expect(check.verdict).toBe("allowed");
    expect(check.steps.at(-1)?.rule).toBe("cpf.lowQualifiedDeclaration");
  });

  test.each([["hasDiploma"], ["hasTitle"], ["hasBranchCertification"]])(
    "says no as soon as %s, whatever is not known of the rest",
    (held) => {
      const rest = { hasDiploma: unknown, hasTitle: unknown, hasBranchCertification: unknown };
      expect(verdictOf({ ...rest, [held]: known(true) })).toBe("blocked");
    },
  );

  test("does not conclude while one answer is missing, nor below half time", () => {
    expect(verdictOf({ hasTitle: unknown })).toBe("notKnown");
    expect([
      verdictOf({ workingTimePercent: known(50) }),
      verdictOf({ workingTimePercent: known(49) }),
    ]).toEqual(["allowed", "notKnown"]);
  });
});

describe("the flat participation", () => {
  const participate = (changed: Partial<ParticipationFacts>, day: Day = today) =>
    cpfParticipation(book, day, { holding: [], notKnown: [], isPaidByOther: false, ...changed });

  test.each([
    ["2024-05-01", undefined],
    ["2024-05-02", 10_000],
    ["2024-12-31", 10_000],
    ["2025-01-01", 10_223],
    ["2025-12-31", 10_223],
    ["2026-01-01", 10_320],
    ["2026-04-01", 10_320],
    ["2026-04-02", 15_000],
    ["2026-11-23", 15_000],
  ])("on %s it is %s cents", (day, due) => {
    expect(participate({}, day as Day).value?.due).toBe(due);
  });

  test.each([["jobSeeker"], ["employerContributes"], ["preventionPoints"], ["accidentTopUp"]] as const)(
    "is nothing when %s",
    (reason) => {
      const { value, steps } = participate({ holding: [reason] });
      expect(value).toEqual({ due: 0, byPerson: 0, isCeiling: false });
      expect(steps.at(-1)).toMatchObject({
        rule: "cpf.participationExemptions",
        sentence: { values: { reason } },
      });
    },
  );

  test("is due but costs the person nothing when the employer or the OPCO pays it", () => {
    expect(participate({ isPaidByOther: true }).value).toEqual({
      due: 15_000,
      byPerson: 0,
      isCeiling: false,
    });
  });

  test("is a ceiling as long as a reason not to pay is not known", () => {
    expect(participate({ notKnown: ["jobSeeker"] }).value).toEqual({
      due: 15_000,
      byPerson: 15_000,
      isCeiling: true,
    });
  });
});

describe("caps by action", () => {
  const action = (kind: Parameters<typeof cpfActionCap>[2]["kind"]) => ({
    kind,
    coFunding: known(euroCents(0)),
    isJobSeeker: known(false),
  });

  test.each([
    ["specificRegister", 150_000],
    ["skillsAssessment", 160_000],
    ["rncp", "uncapped"],
    ["clea", "uncapped"],
  ] as const)("%s: %s, each from 26 February 2026 and none the day before", (kind, cap) => {
    expect(cpfActionCap(book, "2026-02-26" as Day, action(kind))).toMatchObject({ cap, verdict: "allowed" });
    expect(cpfActionCap(book, "2026-02-25" as Day, action(kind))).toEqual({
      cap: "uncapped",
      verdict: "allowed",
      steps: [],
    });
  });

  test.each([
    [9_999, false, "blocked"],
    [10_000, false, "allowed"],
    [0, true, "allowed"],
  ])("a driving licence with %s cents of co-funding, job seeker %s: %s", (cents, isJobSeeker, verdict) => {
    const asked = {
      kind: "drivingLicence" as const,
      coFunding: known(euroCents(cents)),
      isJobSeeker: known(isJobSeeker),
    };
    expect(cpfActionCap(book, today, asked)).toMatchObject({ cap: 90_000, verdict });
  });

  test("a driving licence without co-funding is not known as long as the person's situation is not", () => {
    const asked = { ...action("drivingLicence"), isJobSeeker: unknown };
    expect(cpfActionCap(book, today, asked).verdict).toBe("notKnown");
  });
});
