import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { treeLevelsAtMost } from "./check-place.ts";
import { askParent } from "./place-organisation.ts";
import { codeOf, newProject, trailOf } from "./sharing-world.contract.ts";
import { releaseOrganisation, welcomeOrganisation } from "./welcome-organisation.ts";

describe("welcomeOrganisation", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const welcome = (parent: Actor, child: Actor) =>
    world.act(parent, (rooms) => welcomeOrganisation(rooms, parent, child.organisation));
  const release = (parent: Actor, child: Actor) =>
    world.act(parent, (rooms) => releaseOrganisation(rooms, parent, child.organisation));
  const ask = async (child: Actor, parent: Actor) => {
    const code = await codeOf(world, parent);
    return world.act(child, (rooms) => askParent(rooms, child, code));
  };
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("an organisation that asked stands under the one that accepts; both trails tell it", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    await ask(child, parent);
    expect(await welcome(parent, child)).toEqual({ ok: true, value: { accepted: true } });
    expect(await world.look(child, ({ register }) => register.ancestorsOf(child.organisation))).toEqual([
      parent.organisation,
    ]);
    expect(await trailOf(world, child)).toMatchObject([{ useCase: "welcomeOrganisation" }]);
  });

  test("the one above sees nothing of what the one below keeps, nor the other way round", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    await ask(child, parent);
    await welcome(parent, child);
    const [theirs, ours] = [await newProject(world, child), await newProject(world, parent)];
    const listed = (actor: Actor) => world.look(actor, ({ projects }) => projects.list());
    expect((await listed(parent)).map(({ id }) => id)).toEqual([ours]);
    expect((await listed(child)).map(({ id }) => id)).toEqual([theirs]);
    expect(await world.look(parent, ({ shares }) => shares.given())).toEqual([]);
  });

  test("only who was asked may accept or release, and an organisation that never asked is unknown", async () => {
    const [parent, child, stranger] = [
      await world.newOwner(),
      await world.newOwner(),
      await world.newOwner(),
    ];
    await ask(child, parent);
    for (const act of [welcome, release]) {
      expect(await act(stranger, child)).toEqual(refused("unknownOrganisation"));
      expect(await act(child, parent)).toEqual(refused("unknownOrganisation"));
      expect(await act(parent, stranger)).toEqual(refused("unknownOrganisation"));
    }
    expect(await world.look(child, ({ kin }) => kin.parent())).toMatchObject({ acceptedAt: "" });
  });

  test("a request is refused, and a place is ended, by the one above; the one below may ask again", async () => {
    const [parent, child] = [await world.newOwner(), await world.newOwner()];
    for (const isAccepted of [false, true]) {
      await ask(child, parent);
      if (isAccepted) await welcome(parent, child);
      expect(await release(parent, child)).toEqual({ ok: true, value: { released: true } });
      expect(await world.look(child, ({ kin }) => kin.parent())).toBeUndefined();
    }
  });

  test("nobody comes to stand above itself, even through others, even when both accept at once", async () => {
    const [first, second, third] = [await world.newOwner(), await world.newOwner(), await world.newOwner()];
    await ask(second, first);
    await welcome(first, second);
    await ask(third, second);
    await welcome(second, third);
    await ask(first, third);
    expect(await welcome(third, first)).toEqual(refused("circle"));
    const [left, right] = [await world.newOwner(), await world.newOwner()];
    await ask(left, right);
    await ask(right, left);
    const both = await Promise.all([welcome(right, left), welcome(left, right)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toEqual(refused("circle"));
  });

  test(`a tree has ${treeLevelsAtMost} levels at most`, async () => {
    const line: Actor[] = [];
    for (let count = 0; count <= treeLevelsAtMost; count += 1) line.push(await world.newOwner());
    for (const [rank, child] of line.slice(1).entries()) {
      const parent = line[rank] ?? child;
      await ask(child, parent);
      const isLast = rank + 2 > treeLevelsAtMost;
      expect(await welcome(parent, child)).toMatchObject(isLast ? refused("tooDeep") : { ok: true });
    }
  });

  rolesContract("welcomeOrganisation", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    const released = await release(actor, actor);
    const welcomed = await welcome(actor, actor);
    expect(released).toEqual(welcomed);
    return welcomed;
  });
});
