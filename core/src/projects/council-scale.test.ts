import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { councilScale, councilThresholdsKey, isOpinionAwaited } from "./council-scale.ts";
import { projectAt, today } from "./sample-project.ts";

const book = rulebookOf(publishedRuleRows);
const scaleOf = (headcount: Known<number>, exists: Known<boolean> = unknown, day = today) => {
  const company = { name: "", headcount };
  const worksCouncil = { exists, consultations: [] };
  return councilScale(book, day, projectAt("design", { company, worksCouncil })).scale;
};

describe("how far the law goes, by headcount", () => {
  test.each([
    [0, "notDue"],
    [10, "notDue"],
    [11, "light"],
    [49, "light"],
    [50, "full"],
    [4000, "full"],
  ])("with %i people it is %s", (headcount, scale) => {
    expect(scaleOf(known(headcount))).toEqual(known(scale));
  });

  test("a council that exists without being asked for is a light one", () => {
    expect(scaleOf(known(8), known(true))).toEqual(known("light"));
    expect(scaleOf(known(8), known(false))).toEqual(known("notDue"));
  });

  test("an unknown headcount stays unknown, and so does a day without a row", () => {
    expect(scaleOf(unknown, known(true))).toEqual(unknown);
    expect(scaleOf(known(60), unknown, "2017-12-31" as Day)).toEqual(unknown);
  });

  test("the thresholds are those of the rulebook, and an organisation's own row goes before them", () => {
    const row = publishedRuleRows.find(({ key }) => key === councilThresholdsKey);
    if (row === undefined) throw new Error("no row");
    const amounts = row.amounts.map((each) => (each.key === "headcount" ? { ...each, value: 5 } : each));
    const own = {
      row: { ...row, amounts },
      reason: "Accord",
      revision: 1,
      recordedAt: "2026-01-01T00:00:00Z",
      recordedBy: "a",
    };
    const project = projectAt("design", { company: { name: "", headcount: known(6) } });
    const withoutCouncil = { ...project, worksCouncil: { exists: unknown, consultations: [] } };
    const read = councilScale(rulebookOf(publishedRuleRows, [own]), today, withoutCouncil);
    expect(read.scale).toEqual(known("light"));
  });
});

describe("the opinion on the plan", () => {
  const consultation = {
    id: "c",
    about: "plan",
    informedOn: known("2026-11-02"),
    opinion: unknown,
  } as const;
  const given = { kind: "favorable", day: "2026-11-20", words: "", dissent: [] } as const;
  const awaited = (
    consultations: ReturnType<typeof projectAt>["worksCouncil"]["consultations"],
    { headcount = 60, exists = known(true) as Known<boolean>, day = today } = {},
  ) => {
    const company = { name: "", headcount: known(headcount) };
    return isOpinionAwaited(
      book,
      day,
      projectAt("design", { company, worksCouncil: { exists, consultations } }),
    );
  };

  test("is awaited from the second threshold, whether or not the council was told", () => {
    expect(awaited([])).toBe(true);
    expect(awaited([consultation])).toBe(true);
    expect(awaited([{ ...consultation, about: "evaluationTool", opinion: known(given) }])).toBe(true);
    expect(awaited([], { exists: unknown })).toBe(true);
  });

  test("is not below it, nor without a council", () => {
    expect(awaited([consultation], { headcount: 49 })).toBe(false);
    expect(awaited([], { exists: known(false) })).toBe(false);
  });

  test("is not once given, or once its delay is over", () => {
    expect(awaited([{ ...consultation, opinion: known(given) }])).toBe(false);
    expect(awaited([consultation], { day: "2026-12-02" as Day })).toBe(true);
    expect(awaited([consultation], { day: "2026-12-03" as Day })).toBe(false);
  });
});
