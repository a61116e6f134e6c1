import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { euroCents } from "../../kernel/money.ts";
import { publishedRuleRows } from "./published-rows.ts";
import {
  checkReconversion,
  type ReconversionPlan,
  reconversionAims,
  reconversionDeadlines,
  reconversionFunding,
} from "./reconversion.ts";
import { rulebookOf } from "./rule-on.ts";

const book = rulebookOf(publishedRuleRows);
const today = "2026-11-23" as Day;
const hours = (count: number) => known(count * 60);

const plan = (changed: Partial<ReconversionPlan> = {}): ReconversionPlan => ({
  isEmployee: known(true),
  aim: "cqp",
  isVae: false,
  minutes: hours(300),
  months: known(10),
  hasLongerAgreement: known(false),
  place: { kind: "internal", hasWrittenAgreement: known(true) },
  ...changed,
});
const verdictOf = (changed: Partial<ReconversionPlan>, day: Day = today) =>
  checkReconversion(book, day, plan(changed)).verdict;

describe("période de reconversion", () => {
  test.each([
    ["2025-12-31", "blocked"],
    ["2026-01-01", "blocked"],
    ["2026-01-31", "blocked"],
    ["2026-02-01", "allowed"],
  ])("starting on %s is %s: open since 1 February 2026", (day, verdict) => {
    expect(verdictOf({}, day as Day)).toBe(verdict);
  });

  test.each([
    [149, "blocked"],
    [150, "allowed"],
    [450, "allowed"],
    [451, "blocked"],
  ])("of %s hours without agreement is %s", (count, verdict) => {
    expect(verdictOf({ minutes: hours(count) })).toBe(verdict);
  });

  test.each([
    [451, "allowed"],
    [2100, "allowed"],
    [2101, "blocked"],
    [149, "blocked"],
  ])("of %s hours with an agreement is %s", (count, verdict) => {
    expect(verdictOf({ minutes: hours(count), hasLongerAgreement: known(true) })).toBe(verdict);
  });

  test.each([
    [12, false, "allowed"],
    [13, false, "blocked"],
    [36, true, "allowed"],
    [37, true, "blocked"],
  ])("over %s months, agreement %s, is %s", (months, agreed, verdict) => {
    expect(verdictOf({ months: known(months), hasLongerAgreement: known(agreed) })).toBe(verdict);
  });

  test("needs to know the agreement only when it matters", () => {
    expect(verdictOf({ hasLongerAgreement: unknown })).toBe("allowed");
    expect(verdictOf({ hasLongerAgreement: unknown, minutes: hours(451) })).toBe("notKnown");
    expect(verdictOf({ hasLongerAgreement: unknown, minutes: hours(2101) })).toBe("blocked");
  });

  test("has no limit of length for a VAE nor for CléA", () => {
    expect(verdictOf({ minutes: hours(20), isVae: true })).toBe("allowed");
    expect(verdictOf({ minutes: hours(20), aim: "clea" })).toBe("allowed");
    expect(verdictOf({ minutes: hours(20) })).toBe("blocked");
  });

  test("must aim at one of the five recognised aims", () => {
    const verdicts = reconversionAims.map((aim) => verdictOf({ aim }));
    expect(verdicts).toEqual(["allowed", "allowed", "allowed", "allowed", "allowed", "blocked"]);
  });

  test.each([
    [5, "blocked"],
    [6, "allowed"],
  ])("outside the company with a fixed-term contract of %s months is %s", (months, verdict) => {
    const place = { kind: "external", hostContract: known({ kind: "fixedTerm" as const, months }) } as const;
    expect(verdictOf({ place })).toBe(verdict);
  });

  test("outside with a permanent contract is allowed; without knowing the contract it is not known", () => {
    const external = (hostContract: (ReconversionPlan["place"] & { kind: "external" })["hostContract"]) =>
      verdictOf({ place: { kind: "external", hostContract } });
    expect(external(known({ kind: "permanent" }))).toBe("allowed");
    expect(external(unknown)).toBe("notKnown");
  });

  test("inside needs a written agreement", () => {
    const internal = (signed: boolean) =>
      verdictOf({ place: { kind: "internal", hasWrittenAgreement: known(signed) } });
    expect([internal(true), internal(false)]).toEqual(["allowed", "blocked"]);
  });

  test("is blocked by the steps that are not met, and by them alone", () => {
    const { steps } = checkReconversion(book, today, plan({ minutes: hours(149), months: known(13) }));
    const blocking = steps.filter((step) => step.outcome === "notMet").map((step) => step.sentence.key);
    expect(blocking).toEqual(["reference.step.reconversionAtLeast", "reference.step.reconversionMonths"]);
  });
});

describe("its funding", () => {
  test("is 9.15 € an hour when the branch has no flat rate", () => {
    const { value, steps } = reconversionFunding(book, today, { minutes: 18_000, branchHourly: unknown });
    expect(value).toBe(274_500);
    expect(steps[0]).toMatchObject({ rule: "reconversion.funding", amount: { value: 274_500 } });
  });

  test("follows the branch's flat rate when there is one", () => {
    const asked = { minutes: 18_000, branchHourly: known(euroCents(1500)) };
    expect(reconversionFunding(book, today, asked).value).toBe(450_000);
  });

  test("never pays a part of a cent more than the hours give", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 126_000 }), (minutes) => {
        const { value } = reconversionFunding(book, today, { minutes, branchHourly: unknown });
        expect(value).toBeLessThanOrEqual((minutes * 915) / 60);
        expect(value).toBeGreaterThan((minutes * 915) / 60 - 1);
      }),
    );
  });
});

describe("its papers", () => {
  test("go to the OPCO in the 30 days before the start, and are answered in 20 days", () => {
    expect(reconversionDeadlines(book, "2026-12-31" as Day).value).toEqual({
      sendFrom: "2026-12-01",
      sendBy: "2026-12-30",
      answerBy: "2027-01-19",
    });
    expect(reconversionDeadlines(book, "2026-12-31" as Day, "2026-12-01" as Day).value?.answerBy).toBe(
      "2026-12-21",
    );
  });

  test("have no deadline for a start before the scheme: the step says why", () => {
    const { value, steps } = reconversionDeadlines(book, "2026-01-31" as Day);
    expect(value).toBeUndefined();
    expect(steps[0]?.sentence.key).toBe("reference.step.announced");
  });
});
