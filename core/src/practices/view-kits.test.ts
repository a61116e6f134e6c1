import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { practiceKits } from "./practice-kit.ts";
import { viewKits } from "./view-kits.ts";

test("all kits are seen at once", async () => {
  expect(await viewKits(actorOf("owner"))).toEqual({ ok: true, value: { kits: practiceKits } });
});

rolesContract("viewPractices", (roles) => viewKits({ ...actorOf("owner"), roles }));
