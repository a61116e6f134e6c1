import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { askParent, leaveParent } from "./place-organisation.ts";
import { codeOf, trailOf } from "./sharing-world.contract.ts";
import { welcomeOrganisation } from "./welcome-organisation.ts";

describe("placeOrganisation", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const ask = (child: Parameters<TestHouse["act"]>[0], code: string) =>
    world.act(child, (rooms) => askParent(rooms, child, code));
  const leave = (child: Parameters<TestHouse["act"]>[0]) =>
    world.act(child, (rooms) => leaveParent(rooms, child));
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("asking is not standing: the other one must accept, and its trail tells who asks", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    expect(await ask(child, await codeOf(world, parent))).toEqual({ ok: true, value: { asked: true } });
    const tie = await world.look(child, ({ kin }) => kin.parent());
    expect(tie).toMatchObject({ other: { id: parent.organisation }, acceptedAt: "" });
    expect(await world.look(child, ({ register }) => register.ancestorsOf(child.organisation))).toEqual([]);
    expect(await trailOf(world, parent)).toMatchObject([{ useCase: "placeOrganisation", subject: "Essai" }]);
  });

  test("a code that names nobody, or oneself, is refused before anything else", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    await ask(child, await codeOf(world, parent));
    for (const code of ["0000-0000-0000-0000", "Fournil", "' OR true --"]) {
      expect(await ask(child, code)).toEqual(refused("unknownCode"));
    }
    expect(await ask(child, await codeOf(world, child))).toEqual(refused("ownCode"));
    expect(await ask(child, await codeOf(world, parent))).toEqual(refused("placeTaken"));
  });

  test("a request is taken back, and a place is left, without asking anybody", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    expect(await leave(child)).toEqual(refused("unknownOrganisation"));
    const code = await codeOf(world, parent);
    for (const isAccepted of [false, true]) {
      await ask(child, code);
      if (isAccepted) {
        await world.act(parent, (rooms) => welcomeOrganisation(rooms, parent, child.organisation));
      }
      expect(await leave(child)).toEqual({ ok: true, value: { left: true } });
      expect(await world.look(parent, ({ kin }) => kin.children())).toEqual([]);
    }
    const told = (await trailOf(world, parent)).map(({ useCase }) => useCase);
    expect(told).toEqual(Array.from({ length: 4 }, () => "placeOrganisation"));
  });

  rolesContract("placeOrganisation", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    const left = await leave(actor);
    return left.ok || left.refusal.code !== "notAllowed" ? ask(actor, "0000-0000-0000-0000") : left;
  });
});
