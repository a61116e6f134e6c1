import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { addToPlan } from "./add-to-plan.ts";
import { exportPlanProof } from "./export-plan-proof.ts";
import { actorOf, addition, codeOf, houseOf, hr, sealing, sha256 } from "./plan-acts.contract.ts";
import { readPlanProof } from "./plan-proof.ts";
import { sealPlan } from "./seal-plan.ts";
import { viewSeals } from "./view-seals.ts";

describe("exportPlanProof", () => {
  test("is whole in the hands of anybody, and says what the house says", async () => {
    const house = houseOf();
    expect(codeOf(await exportPlanProof(house, hr, { project: "p" }))).toBe("notSealed");
    await sealPlan(house, hr, sealing);
    const proof = await exportPlanProof(house, hr, { project: "p" });
    if (!proof.ok) throw new Error("a proof was expected");
    const seals = await viewSeals(house, hr, { project: "p" });
    expect(readPlanProof(proof.value.bytes, sha256)).toMatchObject({
      kind: "whole",
      seals: seals.ok ? seals.value.seals : [],
    });
  });

  test("is not given through a share, whose partner has no business with when others sealed", async () => {
    const house = houseOf();
    await sealPlan(house, hr, sealing);
    const partner = { ...hr, share: { id: "s", project: "p" } };
    expect(codeOf(await exportPlanProof(house, partner, { project: "p" }))).toBe("notAllowed");
    expect(codeOf(await viewSeals(house, partner, { project: "p" }))).toBe("done");
    expect(codeOf(await addToPlan(house, partner, addition))).toBe("notAllowed");
  });
});

rolesContract("viewPlan", async (roles) => {
  const house = houseOf();
  await sealPlan(house, hr, sealing);
  return exportPlanProof(house, actorOf(...roles), { project: "p" });
});
