import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import { categoryStoreContract, definitionOf } from "../../../core/src/categories/category-store.contract.ts";
import type { CategoryStore } from "../../../core/src/categories/index.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openCategoryStore } from "./category-store.ts";

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
    const storeOf = (actor: Actor): CategoryStore => {
      const act = <Value>(work: (store: CategoryStore) => Promise<Value>) =>
        database.transaction((transaction) => work(openCategoryStore(transaction, actor)));
      return {
        latestVersions: () => act((store) => store.latestVersions()),
        versions: (category) => act((store) => store.versions(category)),
        save: (definition) => act((store) => store.save(definition)),
      };
    };

    categoryStoreContract(async () => storeOf(await organisation()));

    test("two organisations may have the same categories and never see each other's", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      await theirs.save(definitionOf({ id: "a", label: "Theirs" }));
      expect(await mine.latestVersions()).toEqual([]);
      expect(await mine.save(definitionOf({ id: "a", label: "Theirs", stake: "mine" }))).toBe("saved");
      expect(await mine.save(definitionOf({ id: "a", version: 2, label: "Mine" }))).toBe("saved");
      expect(await theirs.versions("a")).toEqual([definitionOf({ id: "a", label: "Theirs" })]);
    });

    test("of two people who save the next version at once, exactly one is told that it was saved", async () => {
      const store = storeOf(await organisation());
      await store.save(definitionOf({ id: "a" }));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          store.save(definitionOf({ id: "a", version: 2, label: `label ${index}` })),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === "saved")).toHaveLength(1);
      expect(await store.versions("a")).toHaveLength(2);
    });
  });
}
