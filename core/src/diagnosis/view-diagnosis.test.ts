import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, keptOf, sampleHouse } from "./sample-diagnosis.ts";
import { viewDiagnosis } from "./view-diagnosis.ts";

test("a diagnosis is given whole, and one that does not exist is refused", async () => {
  const house = sampleHouse([keptOf({ id: "a" })]);
  const actor = actorOf("worksCouncil");
  expect(await viewDiagnosis(house, actor, { diagnosis: "a" })).toEqual({
    ok: true,
    value: keptOf({ id: "a" }),
  });
  expect(await viewDiagnosis(house, actor, { diagnosis: "b" })).toEqual({
    ok: false,
    refusal: { code: "unknownDocument" },
  });
});

rolesContract("viewDiagnoses", (roles) =>
  viewDiagnosis(sampleHouse([keptOf({ id: "a" })]), actorOf(...roles), { diagnosis: "a" }),
);
