import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "./sample-house.ts";
import { months, stored } from "./sample-versions.ts";
import { viewCategoryProfile } from "./view-category-profile.ts";

const hr = actorOf("hr");
const house = () => sampleHouse(months, stored);
describe("a profile", () => {
  test("is of the latest version and month, or of those asked", async () => {
    const latest = await viewCategoryProfile(house(), hr, { category: "a" });
    expect(latest).toMatchObject({
      ok: true,
      value: { month: "2026-03", category: { version: 2 }, size: { in: 2 } },
    });
    const asked = await viewCategoryProfile(house(), hr, { category: "a", version: 1, month: "2026-02" });
    expect(asked).toMatchObject({
      ok: true,
      value: { month: "2026-02", category: { version: 1 }, size: { in: 2 } },
    });
  });

  test.each([
    ["notAllowed", "evaluator", { category: "nobody", version: 3, month: "1999-01" }],
    ["unknownCategory", "hr", { category: "nobody", version: 3, month: "1999-01" }],
    ["unknownVersion", "hr", { category: "a", version: 3, month: "1999-01" }],
    ["monthNotStored", "hr", { category: "a", month: "1999-01" }],
    ["monthNotStored", "hr", { category: "a", month: "not a month" }],
  ] as const)("is refused with %s before what follows", async (code, role, query) => {
    expect(await viewCategoryProfile(house(), actorOf(role), query)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test("of a company without any month is refused", async () => {
    const outcome = await viewCategoryProfile(sampleHouse([], stored), hr, { category: "a" });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "monthNotStored" } });
  });
});

describe("roles", () => {
  for (const role of rolesThatMay("viewCategoryProfile")) {
    test(`${role} may view a profile`, async () => {
      expect(await viewCategoryProfile(house(), actorOf(role), { category: "a" })).toMatchObject({
        ok: true,
      });
    });
  }
  for (const role of rolesThatMayNot("viewCategoryProfile")) {
    test(`${role} may not view a profile`, async () => {
      const outcome = await viewCategoryProfile(house(), actorOf(role), { category: "a" });
      expect(outcome).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });
  }
});
