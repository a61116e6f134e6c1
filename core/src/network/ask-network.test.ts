import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { answerRequest } from "./answer-request.ts";
import { type AskedOffer, askNext, describeNeed } from "./ask-network.ts";
import { need, needOf, networkOf, newMember, newNetwork, see, tell } from "./network-world.contract.ts";

describe("describeNeed and askNext", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const refused = (code: string) => ({ ok: false, refusal: { code } });
  const next = (actor: Actor, asked: AskedOffer & { need: string }) =>
    world.act(actor, (rooms) => askNext(rooms, actor, asked));
  const placeOf = ({ organisation, offer }: AskedOffer) => ({ organisation, offer });
  /** Time passes: what was asked was asked long ago. */
  const letPass = (id: string) =>
    sql`UPDATE network_request SET asked_at = '2026-01-05T10:00:00.000Z' WHERE need_id = ${id}`.execute(
      world.house.database.kysely,
    );

  test("three are asked at once, never a fourth, and each reads the need once it is opened", async () => {
    const { company, givers } = await networkOf(world, 4);
    const [first, second, third, fourth] = givers;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error("invalid test; four are needed");
    const id = await need(world, company, [first, second, third]);
    expect(await next(company, { need: id, ...placeOf(fourth) })).toEqual(refused("enoughAsked"));
    expect(await next(company, { need: id, ...placeOf(first) })).toEqual(refused("alreadyAsked"));
    const { received } = await see(world, second.actor);
    expect(received).toMatchObject([
      {
        asker: { id: company.organisation },
        label: needOf().label,
        state: "waiting",
        opened: { known: false },
      },
    ]);
    expect((await see(world, fourth.actor)).received).toEqual([]);
    const shown = (await see(world, company)).needs;
    expect(shown).toMatchObject([{ id, standing: { waiting: 3, mayAskNext: false }, proposed: [] }]);
  });

  test("a fourth at the first time is refused whole: the need is not kept, nobody is asked", async () => {
    const { company, givers } = await networkOf(world, 4);
    const command = { content: needOf(), asked: givers.map(placeOf) };
    const described = await world.act(company, (rooms) => describeNeed(rooms, company, command));
    expect(described).toEqual(refused("enoughAsked"));
    expect((await see(world, company)).needs).toEqual([]);
    for (const { actor } of givers) expect((await see(world, actor)).received).toEqual([]);
  });

  test("one who says no leaves its place; those silent are closed when the next is asked, and told so", async () => {
    const { company, givers } = await networkOf(world, 4);
    const [first, second, third, fourth] = givers;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error("invalid test; four are needed");
    const id = await need(world, company, [first, second, third]);
    const [request] = (await see(world, first.actor)).received;
    const given = { answer: "notForUs", reason: "dates", words: "Pas avant mai" } as const;
    await world.act(first.actor, (rooms) =>
      answerRequest(rooms, first.actor, { request: request?.id ?? "", given }),
    );
    const [shown] = (await see(world, company)).needs;
    expect(shown?.proposed.map(({ giver }) => giver.id)).toEqual([fourth.organisation]);
    await letPass(id);
    expect((await see(world, company)).needs[0]?.standing).toMatchObject({ waiting: 0, silent: 2 });
    expect(await next(company, { need: id, ...placeOf(fourth) })).toEqual({
      ok: true,
      value: { asked: true },
    });
    const states = (await see(world, company)).needs[0]?.requests.map((each) => each.state);
    expect(states?.toSorted()).toEqual(["noAnswer", "noAnswer", "notForUs", "waiting"]);
    expect((await see(world, second.actor)).received).toMatchObject([{ state: "noAnswer" }]);
  });

  test("of two who ask the last place at once, one is told that enough were asked", async () => {
    const { company, givers } = await networkOf(world, 5);
    const [first, second, ...rest] = givers;
    if (first === undefined || second === undefined) throw new Error("invalid test");
    const id = await need(world, company, [first, second]);
    const outcomes = await Promise.all(rest.map((each) => next(company, { need: id, ...placeOf(each) })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await see(world, company)).needs[0]?.requests).toHaveLength(3);
  });

  test("an offer that the network does not see is unknown, one's own too", async () => {
    const { company, givers } = await networkOf(world, 1);
    const own = { organisation: company.organisation as string, offer: await tell(world, company) };
    const far = await newMember(world, await newNetwork(world));
    const theirs = { organisation: far.organisation as string, offer: await tell(world, far) };
    const id = await need(world, company, givers);
    for (const asked of [own, theirs, { organisation: theirs.organisation, offer: own.offer }])
      expect(await next(company, { need: id, ...asked })).toEqual(refused("unknownOffer"));
    expect(await next(far, { need: id, ...own })).toEqual(refused("unknownNeed"));
  });

  test("outside of any network nothing is asked; a need sent again under its id asks nobody twice", async () => {
    const stranger = await world.newOwner();
    const alone = { content: needOf(), asked: [] };
    const described = await world.act(stranger, (rooms) => describeNeed(rooms, stranger, alone));
    expect(described).toEqual(refused("notInNetwork"));
    const { company, givers } = await networkOf(world, 2);
    const id = "b".repeat(32);
    for (const asked of [givers.slice(0, 1), givers]) {
      const command = { content: needOf(), asked: asked.map(placeOf), id };
      await world.act(company, (rooms) => describeNeed(rooms, company, command));
    }
    expect((await see(world, company)).needs[0]?.requests).toHaveLength(1);
  });

  rolesContract("askNetwork", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => describeNeed(rooms, actor, { content: needOf(), asked: [] }));
  });
  rolesContract("askNetwork", async (roles) =>
    next(withRoles(await world.newOwner(), ...roles), { need: "never", organisation: "a", offer: "b" }),
  );
});
