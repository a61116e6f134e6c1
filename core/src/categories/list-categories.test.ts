import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { definitionOf } from "./category-store.contract.ts";
import { listCategories } from "./list-categories.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "./sample-house.ts";

const stored = [
  definitionOf({ id: "a", label: "Équipes du soir" }),
  definitionOf({ id: "b", label: "Agents de propreté" }),
  definitionOf({ id: "a", version: 2, label: "Équipes de nuit" }),
];

test("each category is listed once, by its latest version, in the order of labels", async () => {
  const listed = await listCategories(sampleHouse([], stored), actorOf("hr"));
  expect(listed).toEqual({ ok: true, value: [stored[1], stored[2]] });
});

describe("roles", () => {
  for (const role of rolesThatMay("viewCategories")) {
    test(`${role} may list categories`, async () => {
      expect(await listCategories(sampleHouse([], stored), actorOf(role))).toMatchObject({ ok: true });
    });
  }
  for (const role of rolesThatMayNot("viewCategories")) {
    test(`${role} may not list categories`, async () => {
      const outcome = await listCategories(sampleHouse([], stored), actorOf(role));
      expect(outcome).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });
  }
});
