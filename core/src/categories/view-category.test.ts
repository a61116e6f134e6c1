import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { definitionOf } from "./category-store.contract.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "./sample-house.ts";
import { viewCategory } from "./view-category.ts";

const stored = [definitionOf({ id: "a" }), definitionOf({ id: "a", version: 2, label: "renamed" })];
const view = (category: string, role: Parameters<typeof actorOf>[0] = "hr") =>
  viewCategory(sampleHouse([], stored), actorOf(role), { category });

test("all versions are seen, oldest first", async () => {
  expect(await view("a")).toEqual({ ok: true, value: stored });
});

test("a category that nobody defined is refused, not empty", async () => {
  expect(await view("nobody")).toEqual({ ok: false, refusal: { code: "unknownCategory" } });
});

describe("roles", () => {
  for (const role of rolesThatMay("viewCategories")) {
    test(`${role} may view a category`, async () =>
      expect(await view("a", role)).toMatchObject({ ok: true }));
  }
  for (const role of rolesThatMayNot("viewCategories")) {
    test(`${role} may not, and does not learn whether it exists`, async () => {
      const refused = { ok: false, refusal: { code: "notAllowed" } };
      expect(await view("a", role)).toEqual(refused);
      expect(await view("nobody", role)).toEqual(refused);
    });
  }
});
