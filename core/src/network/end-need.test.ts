import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { answerRequest } from "./answer-request.ts";
import { askNext } from "./ask-network.ts";
import { endNeed } from "./end-need.ts";
import { needEndings } from "./model.ts";
import { need, networkOf, see } from "./network-world.contract.ts";

describe("endNeed", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());
  const end = (actor: Actor, id: string, ending: (typeof needEndings)[number] = "met") =>
    world.act(actor, (rooms) => endNeed(rooms, actor, { need: id, ending }));
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test.each(needEndings)(
    "%s: those who answered keep their answer, the others read how it ended",
    async (ending) => {
      const { company, givers } = await networkOf(world, 3);
      const [yes, silent, third] = givers;
      if (yes === undefined || silent === undefined || third === undefined) throw new Error("invalid test");
      const id = await need(world, company, [yes, silent]);
      const [request] = (await see(world, yes.actor)).received;
      const given = { answer: "agreed", words: "" } as const;
      await world.act(yes.actor, (rooms) =>
        answerRequest(rooms, yes.actor, { request: request?.id ?? "", given }),
      );
      expect(await end(yes.actor, id)).toEqual(refused("unknownNeed"));
      expect(await end(company, id, ending)).toEqual({ ok: true, value: { ended: true } });
      expect((await see(world, yes.actor)).received).toMatchObject([{ state: "agreed" }]);
      const [closed] = (await see(world, silent.actor)).received;
      expect(closed).toMatchObject({ state: ending });
      const late = await world.act(silent.actor, (rooms) =>
        answerRequest(rooms, silent.actor, { request: closed?.id ?? "", given }),
      );
      expect(late).toEqual(refused("requestClosed"));
      expect(await end(company, id)).toEqual(refused("needEnded"));
      const { organisation, offer } = third;
      const more = await world.act(company, (rooms) =>
        askNext(rooms, company, { need: id, organisation, offer }),
      );
      expect(more).toEqual(refused("needEnded"));
    },
  );

  rolesContract("askNetwork", async (roles) => end(withRoles(await world.newOwner(), ...roles), "never"));
});
