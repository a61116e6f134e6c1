import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { ownRowOf } from "./own-rule-store.contract.ts";
import { publishedRuleRows } from "./rulebook/published-rows.ts";
import { viewRules } from "./view-rules.ts";

describe("viewRules", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("shows the published rows and the organisation's own ones, apart", async () => {
    const owner = await world.newOwner();
    await world.act(owner, async (rooms) => {
      await rooms.ownRules.record(ownRowOf());
      return { ok: true, value: undefined };
    });
    expect(await world.look(owner, (rooms) => viewRules(rooms, owner))).toEqual({
      ok: true,
      value: { published: publishedRuleRows, own: [ownRowOf()] },
    });
  });

  rolesContract("viewRules", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.look(actor, (rooms) => viewRules(rooms, actor));
  });
});
