import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { atomLedgerContract } from "../../../core/src/disclosure/atom-ledger.contract.ts";
import type { AtomLedger } from "../../../core/src/disclosure/atom-ledger.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

describe("the ledger in the database", () => {
  let world: TestHouse;
  let actor: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
  });
  afterAll(() => world.close());

  /** Each call in a transaction of its own. */
  const openLedger = (): AtomLedger => ({
    add: (entries) => world.look(actor, ({ atomLedger }) => atomLedger.add(entries)),
    of: (frame) => world.look(actor, ({ atomLedger }) => atomLedger.of(frame)),
  });
  let own = "";
  atomLedgerContract(
    async () => {
      own = randomUUID();
      return openLedger();
    },
    (name) => `${own} ${name}`,
  );

  const line = { atom: "a-1", person: "p1", k: 2, order: [], author: "someone", time: "2026-11-23" };

  test("of two cuts of one frame that come at once, one is refused, whoever is in them", async () => {
    const frame = randomUUID();
    const cuts = await Promise.all(
      ["p1", "p2", "p3", "p4"].map((person) => openLedger().add([{ ...line, frame, person }])),
    );
    expect(cuts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await openLedger().of(frame)).toHaveLength(1);
  });

  test("no query of the employer writes, changes or deletes a line, and another organisation reads none", async () => {
    const frame = randomUUID();
    await openLedger().add([{ ...line, frame }]);
    const asEmployer = (query: string) =>
      world.house.database.transaction(async ({ kysely }) => sql.raw(query).execute(kysely), {
        walledFor: actor,
      });
    for (const query of [
      "UPDATE answer_ledger SET atom_id = 'a-2'",
      "DELETE FROM answer_ledger",
      `INSERT INTO answer_ledger VALUES ('${actor.organisation}', 'f', 'p', 'a', 1, '[]', 'x', 'y')`,
    ]) {
      await expect(asEmployer(query)).rejects.toThrow(/permission denied/);
    }
    const other = await world.newOwner();
    expect(await world.look(other, ({ atomLedger }) => atomLedger.of(frame))).toEqual([]);
    const change = sql`UPDATE answer_ledger SET atom_id = 'a-2'`.execute(world.house.database.kysely);
    await expect(change).rejects.toThrow(/never changed/);
  });
});
