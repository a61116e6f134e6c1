import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { ProjectStore } from "../../../core/src/projects/index.ts";
import { projectStoreContract } from "../../../core/src/projects/project-store.contract.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openProjectStore } from "./project-store.ts";

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
    const storeOf = (actor: Actor): ProjectStore => {
      const act = <Value>(work: (store: ProjectStore) => Promise<Value>) =>
        database.transaction((transaction) => work(openProjectStore(transaction, actor)));
      return {
        list: () => act((store) => store.list()),
        find: (id) => act((store) => store.find(id)),
        add: (kept) => act((store) => store.add(kept)),
        replace: (kept) => act((store) => store.replace(kept)),
        remove: (id) => act((store) => store.remove(id)),
      };
    };

    projectStoreContract(async () => storeOf(await organisation()));

    test("two organisations may have projects of one id and never see or touch each other's", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      await theirs.add(keptProjectOf({ id: "a" }));
      expect(await mine.list()).toEqual([]);
      expect(await mine.find("a")).toBeUndefined();
      expect(await mine.replace(keptProjectOf({ id: "a", revision: 2 }))).toBe("unknownDocument");
      expect(await mine.remove("a")).toBe(false);
      await mine.add(keptProjectOf({ id: "a", content: projectAt("design", { label: "Mine" }) }));
      expect(await theirs.find("a")).toEqual(keptProjectOf({ id: "a" }));
    });

    test("of people who save the next revision at once, exactly one is told that it was saved", async () => {
      const store = storeOf(await organisation());
      await store.add(keptProjectOf({ id: "a" }));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, rank) =>
          store.replace(
            keptProjectOf({ id: "a", revision: 2, content: projectAt("design", { label: `label ${rank}` }) }),
          ),
        ),
      );
      expect(outcomes.toSorted()).toEqual([...Array(5).fill("revisionOutdated"), "saved"]);
      expect((await store.find("a"))?.revision).toBe(2);
    });
  });
}
