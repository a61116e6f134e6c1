import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, houseOf, hr, sealing } from "./plan-acts.contract.ts";
import { sealPlan } from "./seal-plan.ts";
import { viewSeals } from "./view-seals.ts";

describe("viewSeals", () => {
  test("a seal whose content was changed where it is kept is told, not hidden", async () => {
    const house = houseOf();
    await sealPlan(house, hr, sealing);
    const kept = await house.planSeals.ofProject("p");
    const changed = kept.map((seal) => ({ ...seal, content: seal.content.replace("80", "70") }));
    const planSeals = { ...house.planSeals, ofProject: async () => changed };
    expect(await viewSeals({ ...house, planSeals }, hr, { project: "p" })).toMatchObject({
      value: { isIntact: false },
    });
  });
});

rolesContract("viewPlan", (roles) => viewSeals(houseOf(), actorOf(...roles), { project: "p" }));
