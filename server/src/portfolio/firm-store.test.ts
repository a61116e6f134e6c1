import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { firmStoreContract } from "../../../core/src/portfolio/firm-store.contract.ts";
import type { FirmStore } from "../../../core/src/portfolio/index.ts";
import { callOn, firmOf, keptFirmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

describe("the firms of a portfolio in the database", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  /** Each call in a transaction of its own, as requests are. */
  const storeOf = (actor: Actor): FirmStore => ({
    all: () => world.look(actor, ({ firms }) => firms.all()),
    find: (id) => world.look(actor, ({ firms }) => firms.find(id)),
    add: (kept) => world.look(actor, ({ firms }) => firms.add(kept)),
    replace: (kept) => world.look(actor, ({ firms }) => firms.replace(kept)),
    remove: (id) => world.look(actor, ({ firms }) => firms.remove(id)),
  });

  firmStoreContract(async () => storeOf(await world.newOwner()));

  test("two organisations may have firms of one id and never see or touch each other's", async () => {
    const [mine, theirs] = [storeOf(await world.newOwner()), storeOf(await world.newOwner())];
    const kept = keptFirmOf({ id: "a" });
    await theirs.add(kept);
    expect(await mine.all()).toEqual([]);
    expect(await mine.find("a")).toBeUndefined();
    expect(await mine.replace(keptFirmOf({ id: "a", revision: 2 }))).toBe("unknownDocument");
    expect(await mine.remove("a")).toBe(false);
    expect(await theirs.all()).toEqual([kept]);
  });

  test("of advisers who save the next revision at once, exactly one is told that it was saved", async () => {
    const store = storeOf(await world.newOwner());
    const id = randomUUID();
    await store.add(keptFirmOf({ id }));
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_, rank) =>
        store.replace(
          keptFirmOf({ id, revision: 2, content: firmOf({ calls: [callOn(`2026-0${rank + 1}-01`)] }) }),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual([...Array(4).fill("revisionOutdated"), "saved"]);
  });
});
