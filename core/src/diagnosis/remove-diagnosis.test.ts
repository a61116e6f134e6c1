import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { removeDiagnosis } from "./remove-diagnosis.ts";
import { actorOf, keptOf, sampleHouse } from "./sample-diagnosis.ts";

test("a diagnosis is removed once", async () => {
  const house = sampleHouse([keptOf({ id: "a" })]);
  const remove = () => removeDiagnosis(house, actorOf("owner"), { diagnosis: "a" });
  expect(await remove()).toEqual({ ok: true, value: { removed: true } });
  expect(await remove()).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
});

rolesContract("removeDiagnosis", (roles) =>
  removeDiagnosis(sampleHouse([keptOf({ id: "a" })]), actorOf(...roles), { diagnosis: "a" }),
);
