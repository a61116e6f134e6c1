import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { afestComponents, checkAfest } from "./afest.ts";
import { checkInterviewPreparation, checkSkillsPlanFunding, consultationDuties } from "./headcount-duties.ts";
import { publishedRuleRows } from "./published-rows.ts";
import { rulebookOf } from "./rule-on.ts";
import { type OffTimeAgreement, trainingTime } from "./training-time.ts";
import { vaeLeaveDates } from "./vae-leave.ts";

const book = rulebookOf(publishedRuleRows);
const today = "2026-11-23" as Day;

describe("training time", () => {
  const share = (minutes: number, agreement: OffTimeAgreement, isMandatory = known(false)) =>
    trainingTime(book, today, { isMandatory, minutes, agreement }).value;

  test("a mandatory training is all working time, whatever was agreed", () => {
    const agreed = { kind: "individual", usedMinutes: 0 } as const;
    expect(share(600, agreed, known(true))).toEqual({ workingMinutes: 600, offTimeMinutes: 0 });
  });

  test("a training that may be mandatory is counted as working time, and the step says that it is not known", () => {
    const reading = trainingTime(book, today, {
      isMandatory: unknown,
      minutes: 600,
      agreement: { kind: "individual", usedMinutes: 0 },
    });
    expect(reading.value).toEqual({ workingMinutes: 600, offTimeMinutes: 0 });
    expect(reading.steps[0]?.outcome).toBe("notKnown");
  });

  test("without agreement all of it is working time", () => {
    expect(share(600, { kind: "none" })).toEqual({ workingMinutes: 600, offTimeMinutes: 0 });
  });

  test.each([
    [1799, 0, 1799],
    [1800, 0, 1800],
    [1801, 0, 1800],
    [600, 1200, 600],
    [600, 1201, 599],
    [600, 1800, 0],
    [600, 2000, 0],
  ])(
    "with a written agreement, of %s minutes after %s already used, %s may be outside: 30 hours a year",
    (minutes, usedMinutes, offTimeMinutes) => {
      expect(share(minutes, { kind: "individual", usedMinutes })).toEqual({
        workingMinutes: minutes - offTimeMinutes,
        offTimeMinutes,
      });
    },
  );

  test("under a flat rate the limit is 2 % of it", () => {
    const agreement = { kind: "individual", usedMinutes: 0, flatRateMinutes: 96_000 } as const;
    expect(share(5000, agreement)?.offTimeMinutes).toBe(1920);
  });

  test("a collective agreement sets its own limit; while it is not known, nothing goes outside", () => {
    const collective = (limitMinutes: OffTimeAgreement & { kind: "collective" }) => share(3000, limitMinutes);
    expect(collective({ kind: "collective", limitMinutes: known(2400), usedMinutes: 100 })).toEqual({
      workingMinutes: 700,
      offTimeMinutes: 2300,
    });
    expect(collective({ kind: "collective", limitMinutes: unknown, usedMinutes: 0 })?.offTimeMinutes).toBe(0);
  });
});

describe("duties by headcount", () => {
  const company = (people: number) => ({ headcount: known(people), hasWorksCouncil: known(true) });

  test.each([
    [49, "notDue"],
    [50, "due"],
  ])("with %s people the BDESE is %s", (people, duty) => {
    expect(consultationDuties(book, today, company(people)).database.duty).toBe(duty);
  });

  test.each([
    [49, "allowed"],
    [50, "blocked"],
  ])("with %s people the OPCO's money for the skills plan is %s", (people, verdict) => {
    expect(checkSkillsPlanFunding(book, today, company(people)).verdict).toBe(verdict);
  });

  test.each([
    [299, "allowed"],
    [300, "blocked"],
  ])("with %s people preparing the interview with a CEP adviser is %s", (people, verdict) => {
    expect(checkInterviewPreparation(book, today, company(people)).verdict).toBe(verdict);
  });

  test("the works council is consulted where there is one; what is not known stays not known", () => {
    const duty = (hasWorksCouncil: ReturnType<typeof known<boolean>> | typeof unknown) =>
      consultationDuties(book, today, { headcount: unknown, hasWorksCouncil }).worksCouncil.duty;
    expect([duty(known(true)), duty(known(false)), duty(unknown)]).toEqual(["due", "notDue", "notKnown"]);
    expect(
      consultationDuties(book, today, { headcount: unknown, hasWorksCouncil: unknown }).database.duty,
    ).toBe("notKnown");
  });
});

describe("AFEST", () => {
  const all = {
    workAnalysis: known(true),
    trainer: known(true),
    reflection: known(true),
    assessment: known(true),
  };

  test("has its name with all four components", () => {
    const check = checkAfest(book, today, all);
    expect(check.verdict).toBe("allowed");
    expect(check.steps.map((step) => step.sentence.values.component)).toEqual([...afestComponents]);
  });

  test.each(afestComponents)("loses its name without: %s", (component) => {
    expect(checkAfest(book, today, { ...all, [component]: known(false) }).verdict).toBe("blocked");
    expect(checkAfest(book, today, { ...all, [component]: unknown }).verdict).toBe("notKnown");
  });
});

describe("leave for a VAE", () => {
  const startsOn = "2026-03-31" as Day;

  test("is asked for 30 days before, answered in 15, put off by a month at most", () => {
    expect(vaeLeaveDates(book, startsOn).value).toEqual({
      requestBy: "2026-03-01",
      answerBy: "2026-03-16",
      postponedTo: "2026-04-30",
      isInTime: undefined,
    });
  });

  test.each([
    ["2026-03-01", true],
    ["2026-03-02", false],
  ])("asked for on %s is in time: %s", (requestedOn, isInTime) => {
    const { value, steps } = vaeLeaveDates(book, startsOn, requestedOn as Day);
    expect(value?.isInTime).toBe(isInTime);
    expect(steps[0]?.outcome).toBe(isInTime ? "told" : "notMet");
  });
});
