import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import { diagnosisStoreContract } from "../../../core/src/diagnosis/diagnosis-store.contract.ts";
import type { DiagnosisStore } from "../../../core/src/diagnosis/index.ts";
import { diagnosisOf, keptOf } from "../../../core/src/diagnosis/sample-diagnosis.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openDiagnosisStore } from "./diagnosis-store.ts";

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
    const storeOf = (actor: Actor): DiagnosisStore => {
      const act = <Value>(work: (store: DiagnosisStore) => Promise<Value>) =>
        database.transaction((transaction) => work(openDiagnosisStore(transaction, actor)));
      return {
        list: () => act((store) => store.list()),
        find: (id) => act((store) => store.find(id)),
        add: (kept) => act((store) => store.add(kept)),
        replace: (kept) => act((store) => store.replace(kept)),
        remove: (id) => act((store) => store.remove(id)),
      };
    };

    diagnosisStoreContract(async () => storeOf(await organisation()));

    test("two organisations may have diagnoses of one id and never see or touch each other's", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      await theirs.add(keptOf({ id: "a" }));
      expect(await mine.list()).toEqual([]);
      expect(await mine.find("a")).toBeUndefined();
      expect(await mine.replace(keptOf({ id: "a", revision: 2 }))).toBe("unknownDocument");
      expect(await mine.remove("a")).toBe(false);
      await mine.add(keptOf({ id: "a", content: diagnosisOf({ label: "Mine" }) }));
      expect(await theirs.find("a")).toEqual(keptOf({ id: "a" }));
    });

    test("of people who save the next revision at once, exactly one is told that it was saved", async () => {
      const store = storeOf(await organisation());
      await store.add(keptOf({ id: "a" }));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, rank) =>
          store.replace(keptOf({ id: "a", revision: 2, content: diagnosisOf({ label: `label ${rank}` }) })),
        ),
      );
      expect(outcomes.toSorted()).toEqual([...Array(5).fill("revisionOutdated"), "saved"]);
      expect((await store.find("a"))?.revision).toBe(2);
    });
  });
}
