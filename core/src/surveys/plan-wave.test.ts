import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { planWave } from "./plan-wave.ts";
import { questionnaireOf, wordsOf } from "./sample-questionnaire.ts";
import { actorOf, dayOf, houseOf, hr, plan, planOf, projectOf, questionsOf } from "./sample-survey-house.ts";
import { saveQuestionnaire } from "./save-questionnaire.ts";
import { findInvitedWave, viewWaves } from "./view-waves.ts";
import { wavePlanSchema } from "./wave-model.ts";

describe("planning a wave", () => {
  test("freezes the questionnaire as it is: what is written later is another version", async () => {
    const house = houseOf();
    expect(await plan(house)).toMatchObject({ ok: true, value: { id: "wave-1", content: { version: 1 } } });
    const content = questionnaireOf({ label: "Autre" });
    await saveQuestionnaire(house, hr, { questionnaire: "questionnaire-1", content, basedOnRevision: 1 });
    expect((await findInvitedWave(house, "wave-1"))?.questionnaire.label).toBe("label");
    expect(await plan(house)).toMatchObject({ ok: true, value: { content: { version: 2 } } });
    expect((await findInvitedWave(house, "wave-1"))?.questionnaire).toEqual(questionnaireOf());
  });

  test("a questionnaire that did not change keeps its version", async () => {
    const house = houseOf();
    await plan(house);
    expect(await plan(house)).toMatchObject({ ok: true, value: { content: { version: 1 } } });
  });

  test("asks every participant, by what they are and never by their name", async () => {
    const house = houseOf();
    await plan(house);
    const wave = await findInvitedWave(house, "wave-1");
    expect(wave?.invited).toHaveLength(12);
    expect(wave?.invited[0]).toEqual({ key: "p0", attributes: { status: "employee", partner: "company" } });
    expect(JSON.stringify(wave)).not.toContain("N. 0");
  });

  test("pressing twice plans once", async () => {
    const house = houseOf();
    const id = "0123456789abcdef0123456789abcdef";
    const first = await planWave(house, hr, { project: "project-1", plan: planOf(), id });
    expect(await planWave(house, hr, { project: "project-1", plan: planOf(), id })).toEqual(first);
    expect(await house.waves.listOf("project-1")).toHaveLength(1);
  });

  test("days follow each other: opening, reminders, closing", () => {
    const late = { ...planOf(), closesOn: "2026-11-19" };
    expect(wavePlanSchema.safeParse(late).success).toBe(false);
    expect(wavePlanSchema.safeParse({ ...planOf(), reminders: ["2026-12-01"] }).success).toBe(false);
    expect(wavePlanSchema.safeParse({ ...planOf(), reminders: ["2026-11-25"] }).success).toBe(true);
  });
});

describe("refusals of a plan, each before the next", () => {
  const tooLong = questionnaireOf({ questions: [...questionsOf(7), wordsOf("free")] });
  test.each([
    ["notAllowed", houseOf(), {}, actorOf("worksCouncil")],
    ["unknownQuestionnaire", houseOf(), { questionnaire: "other" }, hr],
    ["questionnaireNotReady", houseOf(projectOf(0), questionnaireOf({ questions: [] })), {}, hr],
    ["nobodyToAsk", houseOf(projectOf(0), tooLong), {}, hr],
    ["overBudget", houseOf(projectOf(), tooLong), {}, hr],
  ] as const)("%s", async (code, house, facts, actor) => {
    expect(await plan(house, facts, actor)).toMatchObject({ ok: false, refusal: { code } });
    expect(await house.waves.listOf("project-1")).toEqual([]);
  });

  test("over the budget of the moment, what to drop is told", async () => {
    expect(await plan(houseOf(projectOf(), tooLong))).toEqual({
      ok: false,
      refusal: { code: "overBudget", seconds: 200, limitSeconds: 180, drop: ["free"] },
    });
  });

  test("over the budget of twelve months, what to drop is told; a year later it is not too much", async () => {
    const house = houseOf(projectOf(), questionnaireOf({ moment: "delayed", questions: questionsOf(12) }));
    for (const opensOn of ["2026-01-10", "2026-03-10", "2026-06-10"]) {
      expect(await plan(house, { opensOn: dayOf(opensOn) })).toMatchObject({ ok: true });
    }
    const fourth = await plan(house, { opensOn: dayOf("2026-11-20") });
    expect(fourth).toMatchObject({ refusal: { code: "overYear", seconds: 960, limitSeconds: 900 } });
    expect(fourth).toMatchObject({ refusal: { drop: ["q10", "q11", "q12"] } });
    expect(await plan(house, { opensOn: dayOf("2027-01-10"), closesOn: dayOf("2027-01-20") })).toMatchObject({
      ok: true,
    });
    expect(await viewWaves(house, hr, { project: "project-1" })).toMatchObject({
      value: { yearSeconds: { employee: 720, frontlineManager: 0 }, yearLimitSeconds: 900 },
    });
  });
});

rolesContract("planWave", (roles) => plan(houseOf(), {}, actorOf(...roles)));
