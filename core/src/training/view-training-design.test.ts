import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { noVeil } from "./design-veil.ts";
import { actorOf, keptDesignOf, sampleHouse } from "./sample-design.ts";
import { viewTrainingDesign } from "./view-training-design.ts";

const house = sampleHouse([keptDesignOf({ id: "a" })]);

test("a design is given whole", async () => {
  const viewed = await viewTrainingDesign(house, actorOf("hr"), { design: "a" });
  expect(viewed).toEqual({ ok: true, value: { ...keptDesignOf({ id: "a" }), veil: noVeil } });
});

test("an unknown design is refused, after the role is", async () => {
  const refusalFor = async (role: "hr" | "auditor") => {
    const viewed = await viewTrainingDesign(house, actorOf(role), { design: "b" });
    return viewed.ok ? undefined : viewed.refusal.code;
  };
  expect(await refusalFor("auditor")).toBe("notAllowed");
  expect(await refusalFor("hr")).toBe("unknownDocument");
});

rolesContract("viewTrainingDesigns", (roles) =>
  viewTrainingDesign(house, actorOf(...roles), { design: "a" }),
);
