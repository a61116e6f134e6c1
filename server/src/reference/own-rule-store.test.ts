import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { OwnRuleStore } from "../../../core/src/reference/index.ts";
import { ownRowOf, ownRuleStoreContract } from "../../../core/src/reference/own-rule-store.contract.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openOwnRuleStore } from "./own-rule-store.ts";

for (const kind of testDatabases) {
  describe.skipIf(kind.missing)(kind.name, () => {
    let database: Database;
    let owner: AccountId;
    beforeAll(async () => {
      database = await openDatabase({ databaseUrl: await kind.open(), dataFolder: "" });
      await migrate(database.kysely, migrations);
      owner = await ensureLocalOwner(database, { next: randomUUID });
    });
    afterAll(() => database.close());
    const organisation = (): Promise<Actor> =>
      addOrganisation(database, { id: randomUUID(), name: "", isFictional: false }, owner);
    /** Each call in a transaction of its own, as requests are. */
    const storeOf = (actor: Actor): OwnRuleStore => ({
      all: () => database.transaction((transaction) => openOwnRuleStore(transaction, actor).all()),
      record: (own) =>
        database.transaction((transaction) => openOwnRuleStore(transaction, actor).record(own)),
    });

    ownRuleStoreContract(async () => storeOf(await organisation()));

    test("two organisations may correct the same rule and never see each other's rows", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      await theirs.record(ownRowOf({ title: "Theirs" }));
      expect(await mine.all()).toEqual([]);
      expect(await mine.record(ownRowOf({ title: "Mine" }))).toBe("recorded");
      expect(await theirs.all()).toEqual([ownRowOf({ title: "Theirs" })]);
    });

    test("of two people who correct a row at once, exactly one is told that it was recorded", async () => {
      const store = storeOf(await organisation());
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, index) => store.record(ownRowOf({ title: `title ${index}` }))),
      );
      expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
      expect(await store.all()).toHaveLength(1);
    });
  });
}
