import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { keptProjectOf } from "../projects/sample-kept-project.ts";
import { codeOf } from "./effect-house.contract.ts";
import { keptBookOf } from "./effect-samples.contract.ts";
import { viewEffects } from "./view-effects.ts";

describe("viewEffects", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("gives the book with its lines; without a sealed plan nothing was foreseen", async () => {
    const actor = await world.newOwner();
    await world.look(actor, async (rooms) => {
      await rooms.projects.add(keptProjectOf({ id: "p" }));
      expect(await viewEffects(rooms, actor, { project: "p" })).toMatchObject({
        value: { revision: 0, standing: "notSealed", lines: [] },
      });
      await rooms.effectBooks.add(keptBookOf({ id: "p" }));
      expect(await viewEffects(rooms, actor, { project: "p" })).toMatchObject({
        value: { revision: 1, book: { perceptions: [{ id: "p1" }] }, contribution: { verdict: "notTold" } },
      });
      expect(codeOf(await viewEffects(rooms, actor, { project: "x" }))).toBe("unknownDocument");
      const analyst = withRoles(actor, "analyst");
      expect(codeOf(await viewEffects(rooms, analyst, { project: "p" }))).toBe("notAllowed");
    });
  });
});
