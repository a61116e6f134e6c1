import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { adaptationStoreContract } from "../../../core/src/practices/adaptation-store.contract.ts";
import { type AdaptationStore, practiceRoutes, practiceSheets } from "../../../core/src/practices/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

describe("the adapted sheets in the database", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const storeOf = (actor: Actor): AdaptationStore => ({
    all: () => world.look(actor, ({ adaptations }) => adaptations.all()),
    add: (kept) => world.look(actor, ({ adaptations }) => adaptations.add(kept)),
    replace: (kept) => world.look(actor, ({ adaptations }) => adaptations.replace(kept)),
    remove: (sheet) => world.look(actor, ({ adaptations }) => adaptations.remove(sheet)),
  });

  adaptationStoreContract(async () => storeOf(await world.newOwner()));
});

describe("adapted sheets over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const sheet = practiceSheets[0]?.id ?? "";
  const content = {
    label: "Chez nous",
    summary: "Court.",
    when: [],
    steps: ["Dire."],
    watchOuts: [],
    why: "",
  };

  test("one organisation’s version is never another’s, and lines too long or too many are refused", async () => {
    const [mine, theirs] = [await world.newOwner(), await world.newOwner()];
    const body = { content, basedOnRevision: 0 };
    const send = (actor: Actor, asked: unknown) =>
      world.send(actor, practiceRoutes.adapt, { parameters: { sheet }, body: asked });
    expect((await send(mine, body)).json()).toMatchObject({ revision: 1, content: { label: "Chez nous" } });
    expect((await send(mine, body)).statusCode).toBe(409);
    expect((await world.send(theirs, practiceRoutes.adaptations, {})).json()).toEqual({ adaptations: [] });
    const dropped = await world.send(theirs, practiceRoutes.dropAdaptation, { parameters: { sheet } });
    expect(dropped.statusCode).toBe(404);
    for (const wrong of [
      { ...content, steps: Array.from({ length: 13 }, () => "Dire.") },
      { ...content, summary: "x".repeat(1201) },
      { ...content, credit: "moi" },
    ])
      expect((await send(theirs, { content: wrong, basedOnRevision: 0 })).statusCode).toBe(400);
    expect((await world.send(mine, practiceRoutes.adaptations, {})).json()).toMatchObject({
      adaptations: [{ id: sheet }],
    });
  });
});
