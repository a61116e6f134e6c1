import { describe, expect, test } from "vitest";
import { diagnosisSchema } from "../diagnosis/index.ts";
import { known } from "../kernel/known.ts";
import { indicatorCatalog, indicatorSheetSchema } from "./indicator-catalog.ts";
import { planSchema } from "./model.ts";
import { lightSize, proposePlan } from "./propose-plan.ts";
import { plannedProject } from "./sample-plan.ts";
import { frenchTypography } from "./sample-typography.ts";
import { indicatorFamilies, planMotives } from "./vocabulary.ts";

const project = plannedProject("p").content;
const diagnosisWith = (motives: readonly string[], figures: Record<string, unknown> = {}) =>
  diagnosisSchema.parse({
    format: 1,
    label: "Agents",
    wantsEveryQuestion: false,
    stakeholders: [{ id: "d", kinds: ["executive"], name: "" }],
    answers: motives.map((question) => ({
      question,
      stakeholder: "d",
      value: "yes",
      day: "2026-11-20",
      note: "",
    })),
    acts: [],
    figures,
    assumptions: {},
  });

describe("the plan proposed in one gesture", () => {
  test.each([[[]], ...planMotives.map((motive) => [[motive]]), [[...planMotives]]])(
    "five indicators of every family, few of which ask people anything, for %j",
    (motives) => {
      const plan = proposePlan(project, diagnosisWith(motives));
      expect(planSchema.parse(plan)).toEqual(plan);
      const sheets = plan.indicators.map(({ sheet }) =>
        indicatorCatalog.sheets.find(({ key }) => key === sheet),
      );
      expect(sheets).toHaveLength(lightSize);
      expect(new Set(sheets.map((sheet) => sheet?.family))).toEqual(new Set(indicatorFamilies));
      expect(sheets.filter((sheet) => sheet?.source === "questionnaire").length).toBeLessThanOrEqual(2);
    },
  );

  test("reasons to act and figures known already decide which, and known figures are not asked again", () => {
    const payroll = { kind: "payroll", month: "2026-10" };
    const diagnosis = diagnosisWith(["motive.resources"], { leavers: { value: 9, source: payroll } });
    const { indicators } = proposePlan(project, diagnosis);
    const leavers = indicators.find(({ sheet }) => sheet === "leavers");
    expect(leavers?.baseline).toEqual(known({ kind: "value", value: 9, from: payroll }));
    expect(indicators.map(({ sheet }) => sheet)).toContain("trajectory");
    const others = proposePlan(project, diagnosisWith(["motive.managerial"])).indicators;
    expect(others.map(({ sheet }) => sheet)).not.toEqual(indicators.map(({ sheet }) => sheet));
  });

  test("accidents come with their lost days, and the hours worked are left to be told", () => {
    const source = { kind: "payroll", month: "2026-10" };
    const figures = { accidents: { value: 3, source }, accidentDays: { value: 41, source } };
    const { indicators } = proposePlan(project, diagnosisWith(["motive.regulatory"], figures));
    const accidents = indicators.find(({ sheet }) => sheet === "accidentFrequency");
    expect(accidents?.baseline).toMatchObject(
      known({ kind: "accidents", accidents: known(3), days: known(41), hours: { known: false } }),
    );
  });

  test("the people in training are counted, and a project without any leaves the number to be told", () => {
    const participants = ["a", "b"].map((id) => ({
      id,
      label: id,
      status: { known: false } as const,
      partner: "",
      trainee: "",
    }));
    expect(proposePlan({ ...project, participants }, undefined).comparison.trained).toEqual(known(2));
    expect(proposePlan(project, undefined).comparison.trained).toEqual({ known: false });
  });
});

describe("the catalogue of indicators", () => {
  test("says of each sheet whether its definition was read somewhere, and reads sheets sealed before it did", () => {
    for (const sheet of indicatorCatalog.sheets) {
      const { status, licence: _licence, ...before } = sheet;
      expect(status, sheet.key).toBeDefined();
      expect(indicatorSheetSchema.parse(before)).toEqual(before);
    }
  });

  test("answers every reason to act with something of each family, and names each sheet once", () => {
    const { sheets } = indicatorCatalog;
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(sheets.length);
    for (const motive of planMotives)
      expect(sheets.filter(({ motives }) => motives.includes(motive)).length, motive).toBeGreaterThan(1);
  });

  test("is written with the spaces and marks of French", () => {
    for (const sheet of indicatorCatalog.sheets) expect(frenchTypography(JSON.stringify(sheet))).toEqual([]);
  });
});
