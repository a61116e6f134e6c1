import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";
import { viewProject } from "./view-project.ts";

test("a project is given with what is left out of it, one that does not exist is refused", async () => {
  const house = sampleHouse([keptProjectOf({ id: "a" })]);
  const actor = actorOf("hr");
  expect(await viewProject(house, actor, { project: "a" })).toEqual({
    ok: true,
    value: { ...keptProjectOf({ id: "a" }), hidden: [] },
  });
  expect(await viewProject(house, actor, { project: "b" })).toEqual({
    ok: false,
    refusal: { code: "unknownDocument" },
  });
});

rolesContract("viewProjects", (roles) =>
  viewProject(sampleHouse([keptProjectOf({ id: "a" })]), actorOf(...roles), { project: "a" }),
);
