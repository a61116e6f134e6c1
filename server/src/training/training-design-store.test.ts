import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { TrainingDesignStore } from "../../../core/src/training/index.ts";
import { designOf, keptAttachmentOf, keptDesignOf } from "../../../core/src/training/sample-design.ts";
import {
  attachmentStoreContract,
  trainingDesignStoreContract,
} from "../../../core/src/training/training-design-store.contract.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openTrainingDesignStore } from "./training-design-store.ts";

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
    const storeOf = (actor: Actor): TrainingDesignStore => {
      const act = <Value>(work: (store: TrainingDesignStore) => Promise<Value>) =>
        database.transaction((transaction) => work(openTrainingDesignStore(transaction, actor)));
      return {
        list: () => act((store) => store.list()),
        find: (id) => act((store) => store.find(id)),
        add: (kept) => act((store) => store.add(kept)),
        replace: (kept) => act((store) => store.replace(kept)),
        remove: (id) => act((store) => store.remove(id)),
        attach: (design, attachment, atMost) => act((store) => store.attach(design, attachment, atMost)),
        findAttachment: (design, attachment) => act((store) => store.findAttachment(design, attachment)),
        detach: (design, attachment) => act((store) => store.detach(design, attachment)),
      };
    };

    trainingDesignStoreContract(async () => storeOf(await organisation()));
    attachmentStoreContract(async () => storeOf(await organisation()));

    test("two organisations may have designs of one id and never see or touch each other's", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      await theirs.add(keptDesignOf({ id: "a" }));
      expect(await mine.list()).toEqual([]);
      expect(await mine.find("a")).toBeUndefined();
      expect(await mine.replace(keptDesignOf({ id: "a", revision: 2 }))).toBe("unknownDocument");
      expect(await mine.remove("a")).toBe(false);
      await mine.add(keptDesignOf({ id: "a", content: designOf({ label: "Mine" }) }));
      expect(await theirs.find("a")).toEqual(keptDesignOf({ id: "a" }));
    });

    test("of people who save the next revision at once, exactly one is told that it was saved", async () => {
      const store = storeOf(await organisation());
      await store.add(keptDesignOf({ id: "a" }));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, rank) =>
          store.replace(
            keptDesignOf({ id: "a", revision: 2, content: designOf({ label: `label ${rank}` }) }),
          ),
        ),
      );
      expect(outcomes.toSorted()).toEqual([...Array(5).fill("revisionOutdated"), "saved"]);
      expect((await store.find("a"))?.revision).toBe(2);
    });

    test("nobody sees or removes the photos of another organisation", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      for (const store of [mine, theirs]) await store.add(keptDesignOf({ id: "a" }));
      await theirs.attach("a", keptAttachmentOf({ id: "p" }), 1);
      expect(await mine.findAttachment("a", "p")).toBeUndefined();
      expect(await mine.detach("a", "p")).toBe(false);
      expect(await theirs.findAttachment("a", "p")).toEqual(keptAttachmentOf({ id: "p" }));
    });

    test("of people who attach at once, no more are kept than a design may hold", async () => {
      const store = storeOf(await organisation());
      await store.add(keptDesignOf({ id: "a" }));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, rank) => store.attach("a", keptAttachmentOf({ id: `p${rank}` }), 2)),
      );
      expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(2);
    });
  });
}
