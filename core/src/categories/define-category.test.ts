import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { definitionOf } from "./category-store.contract.ts";
import { defineCategory } from "./define-category.ts";
import type { CategoryDraft } from "./model.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "./sample-house.ts";

const hr = actorOf("hr");
const draft: CategoryDraft = {
  label: "Agents de propreté",
  context: "41 sites clients",
  stake: "Stabiliser les équipes du soir",
  decisionForm: "unilateral",
  decidedBy: "direction, après avis du CSE",
  rule: { work: { kind: "oneOf", attribute: "occupationCode", values: ["684a"] }, metWhen: "anyDimension" },
};
const emptyRule = { metWhen: "anyDimension" } as const;
const impossibleRule = { ...draft.rule, metWhen: "atLeastTwoDimensions" } as const;

test("a new category is version 1, signed and dated", async () => {
  const house = sampleHouse();
  const defined = await defineCategory(house, hr, { draft });
  const expected = {
    ...draft,
    id: "id-1",
    version: 1,
    definedAt: "2026-11-23T09:00:00.000Z",
    definedBy: hr.account,
  };
  expect(defined).toEqual({ ok: true, value: expected });
  expect(house.categories.all()).toEqual([expected]);
});

test("a change makes the next version and leaves the earlier one as it was", async () => {
  const house = sampleHouse([], [definitionOf({ id: "a" })]);
  const changed = { ...draft, label: "Équipes du soir" };
  const redefined = await defineCategory(house, hr, { draft: changed, category: "a", basedOnVersion: 1 });
  expect(redefined).toMatchObject({ ok: true, value: { id: "a", version: 2, label: "Équipes du soir" } });
  expect(house.categories.all()[0]).toEqual(definitionOf({ id: "a" }));
});

describe("refusals, each before the next", () => {
  const stored = [definitionOf({ id: "a" }), definitionOf({ id: "b", label: "Agents de proprete" })];
  const refusalOf = async (command: Parameters<typeof defineCategory>[2], role: "hr" | "auditor" = "hr") => {
    const house = sampleHouse([], stored);
    const outcome = await defineCategory(house, actorOf(role), command);
    expect(house.categories.all()).toEqual(stored);
    return outcome.ok ? "accepted" : outcome.refusal;
  };
  const wrong = { ...draft, rule: emptyRule };

  test.each([
    ["notAllowed", { draft: wrong, category: "nobody", basedOnVersion: 9 }, "auditor"],
    ["unknownCategory", { draft: wrong, category: "nobody", basedOnVersion: 9 }, "hr"],
    ["labelTaken", { draft: wrong, category: "a", basedOnVersion: 9 }, "hr"],
    ["ruleEmpty", { draft: { ...wrong, label: "free" }, category: "a", basedOnVersion: 9 }, "hr"],
    [
      "ruleImpossible",
      { draft: { ...draft, label: "free", rule: impossibleRule }, category: "a", basedOnVersion: 9 },
      "hr",
    ],
    ["versionOutdated", { draft: { ...draft, label: "free" }, category: "a", basedOnVersion: 9 }, "hr"],
  ] as const)("%s", async (code, command, role) => {
    expect(await refusalOf(command, role)).toMatchObject({ code });
  });

  test("a new category may not take a label either", async () => {
    expect(await refusalOf({ draft: wrong })).toEqual({ code: "labelTaken" });
    expect(await refusalOf({ draft: { ...wrong, label: "free" } })).toEqual({
      code: "ruleEmpty",
      place: "rule",
    });
  });
});

test("when someone else saved in between, the store's word is given", async () => {
  const house = sampleHouse([], [definitionOf({ id: "a" })]);
  const seen = await house.categories.latestVersions();
  await house.categories.save(definitionOf({ id: "a", version: 2 }));
  const late = { ...house, categories: { ...house.categories, latestVersions: async () => seen } };
  const outcome = await defineCategory(late, hr, { draft, category: "a", basedOnVersion: 1 });
  expect(outcome).toEqual({ ok: false, refusal: { code: "versionOutdated" } });
});

describe("roles", () => {
  for (const role of rolesThatMay("defineCategory")) {
    test(`${role} may define a category`, async () => {
      expect(await defineCategory(sampleHouse(), actorOf(role), { draft })).toMatchObject({ ok: true });
    });
  }
  for (const role of rolesThatMayNot("defineCategory")) {
    test(`${role} may not define a category`, async () => {
      const house = sampleHouse();
      expect(await defineCategory(house, actorOf(role), { draft })).toEqual({
        ok: false,
        refusal: { code: "notAllowed" },
      });
      expect(house.categories.all()).toEqual([]);
    });
  }
});
