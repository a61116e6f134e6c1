import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import { workforceStoreContract } from "../../../core/src/workforce/workforce-store.contract.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { newSnapshotShelf } from "./month-snapshots.ts";
import { openWorkforceStore } from "./workforce-store.ts";

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

    workforceStoreContract("the server's", async () => {
      // One shelf for both, as in a server: it must never mix them up.
      const shelf = newSnapshotShelf();
      const organisation = (): Promise<Actor> =>
        addOrganisation(database, { id: randomUUID(), name: "", isFictional: false }, owner);
      const actors = { mine: await organisation(), theirs: await organisation() };
      return {
        act: (who, work) =>
          database.transaction((transaction) => work(openWorkforceStore(transaction, actors[who], shelf))),
      };
    });
  });
}
