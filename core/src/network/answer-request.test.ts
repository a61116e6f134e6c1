import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { answerRequest, seeRequest } from "./answer-request.ts";
import { need, needOf, networkOf, see } from "./network-world.contract.ts";

describe("seeRequest and answerRequest", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());
  const yes = { answer: "agreed", words: "Appelez-nous lundi" } as const;
  const open = (actor: Actor, request: string) =>
    world.act(actor, (rooms) => seeRequest(rooms, actor, { request }));
  const answer = (actor: Actor, request: string) =>
    world.act(actor, (rooms) => answerRequest(rooms, actor, { request, given: yes }));
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("the company sees who opened its need and when, then what they say; one answer, for good", async () => {
    const { company, givers } = await networkOf(world, 2);
    const [first, second] = givers;
    if (first === undefined || second === undefined) throw new Error("invalid test");
    await need(world, company, givers);
    const [received] = (await see(world, first.actor)).received;
    const id = received?.id ?? "";
    const requestsOf = async () => (await see(world, company)).needs[0]?.requests ?? [];
    expect((await requestsOf()).map(({ seenAt }) => seenAt)).toEqual(["", ""]);
    expect(await open(second.actor, id)).toEqual(refused("unknownRequest"));
    expect(await open(first.actor, id)).toEqual({ ok: true, value: { seen: true } });
    const moment = (await requestsOf()).find((request) => request.id === id)?.seenAt;
    expect(moment).not.toBe("");
    await open(first.actor, id);
    expect((await requestsOf()).find((request) => request.id === id)?.seenAt).toBe(moment);
    expect((await see(world, first.actor)).received[0]?.opened).toEqual({ known: true, value: needOf() });

    for (const other of [second.actor, company])
      expect(await answer(other, id)).toEqual(refused("unknownRequest"));
    expect(await answer(first.actor, id)).toEqual({ ok: true, value: { answered: true } });
    expect(await answer(first.actor, id)).toEqual(refused("requestClosed"));
    expect((await requestsOf()).find((request) => request.id === id)).toMatchObject({
      state: "agreed",
      words: "Appelez-nous lundi",
    });
  });

  rolesContract("answerNetwork", async (roles) => open(withRoles(await world.newOwner(), ...roles), "never"));
  rolesContract("answerNetwork", async (roles) =>
    answer(withRoles(await world.newOwner(), ...roles), "never"),
  );
});
