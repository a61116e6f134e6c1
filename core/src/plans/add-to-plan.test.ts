import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { addToPlan } from "./add-to-plan.ts";
import { actorOf, addition, codeOf, houseOf, hr, sealing } from "./plan-acts.contract.ts";
import { sealPlan } from "./seal-plan.ts";

describe("addToPlan", () => {
  test("is dated, chained and shown apart; the plan does not change", async () => {
    const house = houseOf();
    expect(codeOf(await addToPlan(house, hr, addition))).toBe("notSealed");
    const sealed = await sealPlan(house, hr, sealing);
    const added = await addToPlan(house, hr, addition);
    if (!sealed.ok || !added.ok) throw new Error("both were expected to be done");
    expect(added.value.seals[0]).toEqual(sealed.value.seals[0]);
    expect(added.value).toMatchObject({
      isIntact: true,
      seals: [{}, { content: { kind: "addition", indicator: "retention" } }],
    });
    expect(codeOf(await addToPlan(house, hr, { ...addition, indicator: "productivity" }))).toBe(
      "unknownIndicator",
    );
    expect(codeOf(await addToPlan(house, hr, { ...addition, project: "x" }))).toBe("unknownDocument");
  });

  test("stops at a hundred", async () => {
    const house = houseOf();
    await sealPlan(house, hr, sealing);
    for (let count = 0; count < 100; count += 1) await addToPlan(house, hr, addition);
    expect(codeOf(await addToPlan(house, hr, addition))).toBe("tooManyAdditions");
  });
});

rolesContract("sealPlan", async (roles) => {
  const house = houseOf();
  await sealPlan(house, hr, sealing);
  return addToPlan(house, actorOf(...roles), addition);
});
