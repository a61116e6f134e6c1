import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import type { CategoryRule } from "./model.ts";
import { previewCategory } from "./preview-category.ts";
import { categoryPreviewSchema } from "./preview-model.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "./sample-house.ts";
import { months, rule, stored } from "./sample-versions.ts";

const hr = actorOf("hr");
const house = () => sampleHouse(months, stored);
const previewed = async (query: Partial<Parameters<typeof previewCategory>[2]>, some = house()) => {
  const outcome = await previewCategory(some, hr, { month: "2026-03", rule, ...query });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe("a preview", () => {
  test("counts, and fits its schema through JSON", async () => {
    const preview = await previewed({ category: "a" });
    expect(preview.size).toMatchObject({ in: 1, out: 1, unknown: 1 });
    expect(categoryPreviewSchema.parse(JSON.parse(JSON.stringify(preview)))).toEqual(preview);
  });

  test("compares with the latest version, or with the one asked", async () => {
    expect((await previewed({ category: "a" })).comparedWith).toMatchObject({
      version: 2,
      change: { entered: 0, left: 1 },
    });
    expect((await previewed({ category: "a", version: 1 })).comparedWith).toMatchObject({
      version: 1,
      change: { left: 0 },
    });
    expect(await previewed({})).not.toHaveProperty("comparedWith");
  });

  test("measures stability from a year before, else from the latest month before, else not at all", async () => {
    expect((await previewed({})).stability).toMatchObject({ earlierMonth: "2025-03", keptStanding: 2 });
    expect((await previewed({ month: "2026-02" })).stability).toMatchObject({ earlierMonth: "2025-03" });
    expect((await previewed({ earlierMonth: "2026-02" })).stability).toMatchObject({
      earlierMonth: "2026-02",
      keptStanding: 1,
    });
    expect((await previewed({ month: "2025-03" })).stability).toEqual({
      kind: "notKnown",
      because: "noEarlierMonth",
    });
  });

  test("says what is worth asking, and stores nothing", async () => {
    const some = house();
    const { questions } = await previewed({}, some);
    expect(questions).toMatchObject({
      unknown: 1,
      steps: [{ question: { attribute: "jobStatus", people: 1 } }],
    });
    expect(some.categories.all()).toEqual(stored);
  });
});

describe("refusals of a preview, each before the next", () => {
  const empty: CategoryRule = { metWhen: "anyDimension" };
  const impossible: CategoryRule = { ...rule, metWhen: "atLeastTwoDimensions" };
  test.each([
    ["notAllowed", "auditor", { rule: empty, category: "nobody", month: "1999-01" }],
    ["ruleEmpty", "hr", { rule: empty, category: "nobody", month: "1999-01" }],
    ["ruleImpossible", "hr", { rule: impossible, category: "nobody", month: "1999-01" }],
    ["unknownCategory", "hr", { rule, category: "nobody", month: "1999-01" }],
    ["unknownVersion", "hr", { rule, category: "a", version: 3, month: "1999-01" }],
    ["monthNotStored", "hr", { rule, category: "a", month: "1999-01" }],
    ["monthNotStored", "hr", { rule, month: "2026-13" }],
    ["monthNotStored", "hr", { rule, month: "2026-03", earlierMonth: "2024-01" }],
    ["monthNotStored", "hr", { rule, month: "2025-03", earlierMonth: "2026-03" }],
  ] as const)("%s", async (code, role, query) => {
    expect(await previewCategory(house(), actorOf(role), query)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

describe("roles", () => {
  for (const role of rolesThatMay("previewCategory")) {
    test(`${role} may preview a rule`, async () => {
      expect(await previewCategory(house(), actorOf(role), { month: "2026-03", rule })).toMatchObject({
        ok: true,
      });
    });
  }
  for (const role of rolesThatMayNot("previewCategory")) {
    test(`${role} may not preview a rule`, async () => {
      const outcome = await previewCategory(house(), actorOf(role), { month: "2026-03", rule });
      expect(outcome).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });
  }
});
