import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { publishedRuleRows } from "./published-rows.ts";
import {
  type ContractAfter,
  checkPmsmp,
  checkPoec,
  checkPoei,
  type PoecPlan,
  type PoeiPlan,
  poeiTutoringAid,
} from "./recruitment-schemes.ts";
import { rulebookOf } from "./rule-on.ts";
import { checkWorkStudyContract, type WorkStudyPlan } from "./work-study-contract.ts";

const book = rulebookOf(publishedRuleRows);
const today = "2026-11-23" as Day;
const hours = (count: number) => known(count * 60);

describe("POEI", () => {
  const verdictOf = (changed: Partial<PoeiPlan>) =>
    checkPoei(book, today, {
      mode: "provider",
      minutes: hours(100),
      months: known(3),
      contract: known({ kind: "permanent" }),
      isPublicOfScheme: known(true),
      hasDismissedLately: known(false),
      ...changed,
    }).verdict;

  test.each([
    ["tutoring", 300, 301],
    ["seasonal", 300, 301],
    ["provider", 450, 451],
    ["investmentPlan", 600, 601],
  ] as const)("by %s may last %s hours, not %s", (mode, most, tooMany) => {
    expect(verdictOf({ mode, minutes: hours(most) })).toBe("allowed");
    expect(verdictOf({ mode, minutes: hours(tooMany) })).toBe("blocked");
  });

  test.each([
    [6, "allowed"],
    [7, "blocked"],
  ])("over %s months is %s", (months, verdict) => {
    expect(verdictOf({ months: known(months) })).toBe(verdict);
  });

  test.each<[ContractAfter, string]>([
    [{ kind: "fixedTerm", months: 6 }, "allowed"],
    [{ kind: "fixedTerm", months: 5 }, "blocked"],
    [{ kind: "agency", months: 5 }, "blocked"],
    [{ kind: "seasonal", months: 4 }, "allowed"],
    [{ kind: "seasonal", months: 3 }, "blocked"],
    [{ kind: "apprenticeship" }, "allowed"],
  ])("followed by %o is %s", (contract, verdict) => {
    expect(verdictOf({ contract: known(contract) })).toBe(verdict);
  });

  test("is refused to a company that dismissed for economic reasons, and waits for what is not known", () => {
    expect(verdictOf({ hasDismissedLately: known(true) })).toBe("blocked");
    expect(verdictOf({ hasDismissedLately: unknown })).toBe("notKnown");
    expect(verdictOf({ minutes: unknown })).toBe("notKnown");
    expect(verdictOf({ minutes: known(-1) })).toBe("notKnown");
  });

  test("pays 5 € for each hour of tutoring", () => {
    expect(poeiTutoringAid(book, today, 18_000).value).toBe(150_000);
    expect(poeiTutoringAid(book, "2024-06-20" as Day, 18_000).value).toBeUndefined();
  });
});

describe("POEC", () => {
  const verdictOf = (changed: Partial<PoecPlan>) =>
    checkPoec(book, today, {
      minutes: hours(399),
      immersionMinutes: hours(0),
      contract: known({ kind: "permanent" }),
      isJobSeeker: known(true),
      ...changed,
    }).verdict;

  test.each([
    [400, "allowed"],
    [401, "blocked"],
  ])("of %s hours is %s", (count, verdict) => {
    expect(verdictOf({ minutes: hours(count) })).toBe(verdict);
  });

  test.each([
    [133 * 60, "allowed"],
    [133 * 60 + 1, "blocked"],
  ])("of 399 hours with %s minutes of immersion is %s: a third at most", (minutes, verdict) => {
    expect(verdictOf({ immersionMinutes: known(minutes) })).toBe(verdict);
  });

  test.each<[ContractAfter, string]>([
    [{ kind: "fixedTerm", months: 12 }, "allowed"],
    [{ kind: "fixedTerm", months: 11 }, "blocked"],
    [{ kind: "apprenticeship", months: 12 }, "allowed"],
    [{ kind: "apprenticeship", months: 11 }, "blocked"],
    [{ kind: "seasonal", months: 12 }, "blocked"],
  ])("followed by %o is %s", (contract, verdict) => {
    expect(verdictOf({ contract: known(contract) })).toBe(verdict);
  });

  test("is for job seekers", () => {
    expect(verdictOf({ isJobSeeker: known(false) })).toBe("blocked");
  });
});

describe("contrat de professionnalisation", () => {
  const check = (changed: Partial<WorkStudyPlan>) =>
    checkWorkStudyContract(book, today, {
      length: "ordinary",
      months: known(12),
      trainingMinutes: hours(300),
      totalMinutes: hours(1500),
      ...changed,
    });

  test.each([
    ["ordinary", 5, "blocked"],
    ["ordinary", 6, "allowed"],
    ["ordinary", 12, "allowed"],
    ["ordinary", 13, "blocked"],
    ["extended", 24, "allowed"],
    ["extended", 25, "blocked"],
    ["longest", 36, "allowed"],
    ["longest", 37, "blocked"],
  ] as const)("%s, of %s months, is %s", (length, months, verdict) => {
    expect(check({ length, months: known(months) }).verdict).toBe(verdict);
  });

  test.each([
    [224, "blocked"],
    [225, "allowed"],
    [375, "allowed"],
    [376, "blocked"],
  ])("with %s hours of training out of 1 500 is %s: from 15 to 25 %%", (count, verdict) => {
    expect(check({ trainingMinutes: hours(count) }).verdict).toBe(verdict);
  });

  test.each([
    [149, "blocked"],
    [150, "allowed"],
  ])("with %s hours of training is %s", (count, verdict) => {
    expect(check({ trainingMinutes: hours(count), totalMinutes: hours(750) }).verdict).toBe(verdict);
  });

  test("rests on a row that sources confirm, and no step says the contrary", () => {
    expect(check({}).steps.some((step) => step.isUncertain)).toBe(false);
  });
});

describe("PMSMP", () => {
  test("is known before a reconversion and during a VAE; any other use is not known", () => {
    const verdicts = (["beforeReconversion", "duringVae", "other"] as const).map(
      (purpose) => checkPmsmp(book, today, purpose).verdict,
    );
    expect(verdicts).toEqual(["allowed", "allowed", "notKnown"]);
  });
});
