import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { beginPlan } from "./begin-plan.ts";
import { actorOf, codeOf, houseOf, hr, sealing } from "./plan-acts.contract.ts";
import { sealPlan } from "./seal-plan.ts";
import { viewPlan } from "./view-plan.ts";
import { viewSeals } from "./view-seals.ts";

describe("viewPlan", () => {
  test("is refused to a project that is not there, and told apart from a plan that nobody began", async () => {
    const house = houseOf([]);
    expect(codeOf(await beginPlan(house, hr, { project: "x", start: "light" }))).toBe("unknownDocument");
    expect(codeOf(await viewPlan(house, hr, { project: "x" }))).toBe("unknownDocument");
    expect(codeOf(await viewPlan(house, hr, { project: "p" }))).toBe("noPlan");
    expect(codeOf(await sealPlan(house, hr, sealing))).toBe("noPlan");
    expect(codeOf(await sealPlan(house, hr, { ...sealing, project: "x" }))).toBe("unknownDocument");
    expect(codeOf(await viewSeals(house, hr, { project: "x" }))).toBe("unknownDocument");
  });
});

rolesContract("viewPlan", (roles) => viewPlan(houseOf(), actorOf(...roles), { project: "p" }));
