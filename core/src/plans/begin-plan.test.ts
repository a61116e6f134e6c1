import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { beginPlan } from "./begin-plan.ts";
import { actorOf, houseOf, hr } from "./plan-acts.contract.ts";
import { readyPlan } from "./sample-plan.ts";
import { savePlan } from "./save-plan.ts";
import { viewPlan } from "./view-plan.ts";

describe("beginPlan", () => {
  test("is begun once: the second beginning gives it as it has become", async () => {
    const house = houseOf([]);
    const begun = await beginPlan(house, hr, { project: "p", start: "light" });
    expect(begun).toMatchObject({ ok: true, value: { id: "p", revision: 1 } });
    await savePlan(house, hr, { project: "p", content: readyPlan(), basedOnRevision: 1 });
    const again = await beginPlan(house, hr, { project: "p", start: "blank" });
    expect(again).toMatchObject({ ok: true, value: { revision: 2, content: readyPlan() } });
    expect(await viewPlan(house, hr, { project: "p" })).toEqual(again);
  });
});

rolesContract("editPlan", (roles) =>
  beginPlan(houseOf(), actorOf(...roles), { project: "p", start: "light" }),
);
