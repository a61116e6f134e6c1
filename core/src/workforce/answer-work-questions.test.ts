import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { answerWorkQuestions } from "./answer-work-questions.ts";
import { answers } from "./work-knowledge.contract.ts";

describe("answerWorkQuestions", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("keeps the answers about a job family, the latest ones only", async () => {
    const owner = await world.newOwner();
    for (const answer of ["no", "yes"] as const) {
      const given = answers("agent de service", answer);
      const kept = await world.act(owner, (rooms) => answerWorkQuestions(rooms, owner, given));
      expect(kept).toEqual({ ok: true, value: given });
    }
    expect(await world.look(owner, ({ workforce }) => workforce.workAnswers())).toEqual([
      answers("agent de service", "yes"),
    ]);
  });

  rolesContract("answerWorkQuestions", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => answerWorkQuestions(rooms, actor, answers("agent", "yes")));
  });
});
