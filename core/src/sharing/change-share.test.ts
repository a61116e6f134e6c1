import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { changeShare } from "./change-share.ts";
import { later, letLapse, newProject, shareOf, trailOf } from "./sharing-world.contract.ts";
import { withdrawShare } from "./withdraw-share.ts";

describe("changeShare", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const change = (actor: Actor, share: string, until: string = later) =>
    world.act(actor, (rooms) =>
      changeShare(rooms, actor, { share, until: until as Day, purpose: " Suivre la session " }),
    );
  const refused = (code: string) => ({ ok: false, refusal: { code } });
  const given = async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    return { owner, partner, share };
  };

  test("gives another last day and purpose, and nothing else; both organisations read them", async () => {
    const { owner, partner, share } = await given();
    const before = await world.look(owner, ({ shares }) => shares.given());
    const changed = { until: "2027-01-31", purpose: "Suivre la session" };
    expect(await change(owner, share, changed.until)).toEqual({
      ok: true,
      value: { ...before[0], ...changed },
    });
    const received = await world.look(partner, ({ shares, clock }) => shares.received(clock.today()));
    expect(received).toEqual([{ ...before[0], ...changed }]);
    expect((await trailOf(world, partner))[0]).toMatchObject({ useCase: "changeShare", subject: "Propreté" });
  });

  test("opens again a share whose day is over", async () => {
    const { owner, partner, share } = await given();
    await letLapse(world, share);
    const received = () => world.look(partner, ({ shares, clock }) => shares.received(clock.today()));
    expect(await received()).toEqual([]);
    await change(owner, share);
    expect(await received()).toMatchObject([{ id: share }]);
  });

  test("refuses a day that is over or too far, and keeps the one before", async () => {
    const { owner, share } = await given();
    expect(await change(owner, share, "2026-01-01")).toEqual(refused("untilPast"));
    expect(await change(owner, share, "2036-01-01")).toEqual(refused("untilTooFar"));
    expect(await world.look(owner, ({ shares }) => shares.given())).toMatchObject([{ until: later }]);
  });

  test("is refused to the partner and to anybody else, and for a share that was ended", async () => {
    const { owner, partner, share } = await given();
    for (const other of [partner, await world.newOwner()]) {
      expect(await change(other, share)).toEqual(refused("unknownShare"));
    }
    await world.act(owner, (rooms) => withdrawShare(rooms, owner, { share }));
    expect(await change(owner, share)).toEqual(refused("unknownShare"));
  });

  rolesContract("changeShare", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return change(actor, "never");
  });
});
