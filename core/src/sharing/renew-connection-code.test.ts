import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { readCode } from "./read-code.ts";
import { renewConnectionCode } from "./renew-connection-code.ts";
import { codeOf } from "./sharing-world.contract.ts";

describe("renewConnectionCode", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const named = (code: string, actor: Parameters<TestHouse["look"]>[0]) =>
    world.look(actor, ({ register }) => register.findByCode(code));

  test("gives a code that names the organisation to whoever has it, and says nothing by itself", async () => {
    const [actor, other] = [await world.newOwner(), await world.newOwner()];
    expect(await world.look(actor, ({ kin }) => kin.code())).toBe("");
    const code = await codeOf(world, actor);
    expect(readCode(code)).toBe(code);
    expect(await named(code, other)).toMatchObject({ id: actor.organisation });
    expect(await world.look(actor, ({ kin }) => kin.code())).toBe(code);
    expect(await world.look(other, ({ kin }) => kin.code())).toBe("");
  });

  test("a new code puts the one before out of use, and none is left when none is wanted", async () => {
    const actor = await world.newOwner();
    const first = await codeOf(world, actor);
    const second = await codeOf(world, actor);
    expect(second).not.toBe(first);
    expect(await named(first, actor)).toBeUndefined();
    const none = await world.act(actor, (rooms) => renewConnectionCode(rooms, actor, "none"));
    expect(none).toEqual({ ok: true, value: { code: "" } });
    expect(await named(second, actor)).toBeUndefined();
    expect(await named("", actor)).toBeUndefined();
  });

  rolesContract("renewConnectionCode", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => renewConnectionCode(rooms, actor, "new"));
  });
});
