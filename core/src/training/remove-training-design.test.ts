import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { removeTrainingDesign } from "./remove-training-design.ts";
import { actorOf, keptDesignOf, sampleHouse } from "./sample-design.ts";

test("a removed design is gone, and removing it again is refused", async () => {
  const house = sampleHouse([keptDesignOf({ id: "a" })]);
  const hr = actorOf("hr");
  expect(await removeTrainingDesign(house, hr, { design: "a" })).toEqual({
    ok: true,
    value: { removed: true },
  });
  expect(await house.trainingDesigns.list()).toEqual([]);
  expect(await removeTrainingDesign(house, hr, { design: "a" })).toEqual({
    ok: false,
    refusal: { code: "unknownDocument" },
  });
});

test("who may only write removes nothing", async () => {
  const house = sampleHouse([keptDesignOf({ id: "a" })]);
  await removeTrainingDesign(house, actorOf("trainer"), { design: "a" });
  expect(await house.trainingDesigns.list()).toHaveLength(1);
});

rolesContract("removeTrainingDesign", (roles) =>
  removeTrainingDesign(sampleHouse([keptDesignOf({ id: "a" })]), actorOf(...roles), { design: "a" }),
);
