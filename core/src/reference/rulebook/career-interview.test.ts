import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import {
  type CareerInterviewFacts,
  type CareerInterviewKind,
  careerInterviewDates,
} from "./career-interview.ts";
import { publishedRuleRows } from "./published-rows.ts";
import { rulebookOf } from "./rule-on.ts";

const book = rulebookOf(publishedRuleRows);
const day = (text: string) => text as Day;
const facts = (changed: Partial<CareerInterviewFacts> = {}): CareerInterviewFacts => ({
  couvertParAccord: false,
  hiredOn: day("2024-03-15"),
  ...changed,
});
const dateOf = (kind: CareerInterviewKind, on: string, changed: Partial<CareerInterviewFacts> = {}) =>
  careerInterviewDates(book, day(on), facts(changed)).value?.find((date) => date.kind === kind);

describe("both readings of the start of the reform", () => {
  test.each([
    ["2025-10-25", false, "2026-03-15"],
    ["2025-10-26", false, "2028-03-15"],
    ["2025-10-26", true, "2026-03-15"],
    ["2026-09-30", true, "2026-03-15"],
    ["2026-10-01", true, "2028-03-15"],
    ["2026-10-01", false, "2028-03-15"],
  ])("on %s, covered by an agreement %s, the next interview is due by %s", (on, couvertParAccord, dueBy) => {
    const last = { couvertParAccord, lastInterviewOn: day("2024-03-15") };
    expect(dateOf("periodic", on, last)?.dueBy).toBe(dueBy);
  });

  test.each([
    [false, [false, false, false, false]],
    [true, [true, true, true, false]],
  ])(
    "covered by an agreement %s, what hangs on the agreement itself is uncertain",
    (couvertParAccord, told) => {
      const isUncertain = (on: string) =>
        careerInterviewDates(book, day(on), facts({ couvertParAccord })).steps[0]?.isUncertain;
      expect(["2025-10-25", "2025-10-26", "2026-09-30", "2026-10-01"].map(isUncertain)).toEqual(told);
    },
  );
});

describe("the new schedule", () => {
  test("asks for a first interview within the year after hiring, and only under the new rule", () => {
    expect(dateOf("first", "2026-11-23", { hiredOn: day("2026-02-28") })?.dueBy).toBe("2027-02-28");
    expect(dateOf("first", "2025-10-25")).toBeUndefined();
  });

  test("asks for a review every 8 years instead of 6", () => {
    expect(dateOf("review", "2026-11-23")?.dueBy).toBe("2032-03-15");
    expect(dateOf("review", "2025-10-25")?.dueBy).toBe("2030-03-15");
  });

  test.each([
    ["2025-06-29", true],
    ["2025-06-30", false],
    ["2025-07-01", false],
  ])(
    "after an absence that ended on 30 June 2026, a last interview on %s leaves one due: %s",
    (last, isDue) => {
      const date = dateOf("afterAbsence", "2026-11-23", {
        returnedOn: day("2026-06-30"),
        lastInterviewOn: day(last),
      });
      expect(date !== undefined).toBe(isDue);
    },
  );

  test("asked under the old rule for one after every absence, however recent the last", () => {
    const changed = { returnedOn: day("2025-06-30"), lastInterviewOn: day("2025-06-29") };
    expect(dateOf("afterAbsence", "2025-10-25", changed)?.dueBy).toBe("2025-06-30");
  });

  test("asks for nothing more once the interview after the absence was held", () => {
    const changed = { returnedOn: day("2026-06-30"), lastInterviewOn: day("2026-06-30") };
    expect(dateOf("afterAbsence", "2026-11-23", changed)).toBeUndefined();
  });

  test("gives two months after the mid-career visit, to the last day of a shorter month", () => {
    expect(dateOf("midCareer", "2026-11-23", { midCareerVisitOn: day("2026-12-31") })).toEqual({
      kind: "midCareer",
      opensOn: "2026-12-31",
      dueBy: "2027-02-28",
    });
  });

  test("opens two years before 60 and closes the day before", () => {
    expect(dateOf("endOfCareer", "2026-11-23", { bornOn: day("1968-02-29") })).toEqual({
      kind: "endOfCareer",
      opensOn: "2026-02-28",
      dueBy: "2028-02-28",
    });
  });

  test("says nothing of what hangs on a day that is not known", () => {
    const kinds = careerInterviewDates(book, day("2026-11-23"), facts()).value?.map((date) => date.kind);
    expect(kinds).toEqual(["first", "review"]);
  });
});
