import { expect, test } from "vitest";
import { openMemoryProjectStore } from "../projects/index.ts";
import { actorOf, keptProjectOf } from "../projects/sample-kept-project.ts";
import { removeTelling } from "./remove-telling.ts";
import { openSampleFieldStore, tellingOf } from "./sample-field-store.ts";

const houseOf = () => ({
  projects: openMemoryProjectStore([keptProjectOf({ id: "a" })]),
  field: openSampleFieldStore([tellingOf({ id: "t1" })]),
});

test("a telling is removed once, and the second time is no longer known", async () => {
  const house = houseOf();
  const remove = () => removeTelling(house, actorOf("hr"), { project: "a", telling: "t1" });
  expect(await remove()).toEqual({ ok: true, value: { removed: true } });
  expect(await remove()).toEqual({ ok: false, refusal: { code: "unknownTelling" } });
  expect(await house.field.listTellings("a")).toEqual([]);
});

test.each(["adviser", "trainer", "auditor"] as const)("a %s may not remove one", async (role) => {
  const house = houseOf();
  const removed = await removeTelling(house, actorOf(role), { project: "a", telling: "t1" });
  expect(removed).toEqual({ ok: false, refusal: { code: "notAllowed" } });
  expect(await house.field.listTellings("a")).toHaveLength(1);
});

test("a project that the actor does not see has no telling to remove", async () => {
  const removed = await removeTelling(houseOf(), actorOf("owner"), { project: "zz", telling: "t1" });
  expect(removed).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
});
