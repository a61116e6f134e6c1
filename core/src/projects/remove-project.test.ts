import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { removeProject } from "./remove-project.ts";
import { actorOf, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";

test("a project is removed once", async () => {
  const house = sampleHouse([keptProjectOf({ id: "a" })]);
  const remove = () => removeProject(house, actorOf("owner"), { project: "a" });
  expect(await remove()).toEqual({ ok: true, value: { removed: true } });
  expect(await remove()).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
});

rolesContract("removeProject", (roles) =>
  removeProject(sampleHouse([keptProjectOf({ id: "a" })]), actorOf(...roles), { project: "a" }),
);
