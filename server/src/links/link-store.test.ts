import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { LinkStore } from "../../../core/src/links/index.ts";
import { linkStoreContract } from "../../../core/src/links/link-store.contract.ts";
import { linkOf } from "../../../core/src/links/sample-links.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { addOrganisation, ensureLocalOwner } from "../access/local-owner.ts";
import { type Database, migrate, openDatabase, type Transaction } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { migrations } from "../house-tables.ts";
import { openProjectStore } from "../projects/project-store.ts";
import { openLinkStore } from "./link-store.ts";

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
    const within = <Value>(work: (transaction: Transaction) => Promise<Value>) => database.transaction(work);
    /** An organisation with two projects. */
    const organisation = async (): Promise<Actor> => {
      const actor = await addOrganisation(
        database,
        { id: randomUUID(), name: "", isFictional: false },
        owner,
      );
      await within(async (transaction) => {
        const projects = openProjectStore(transaction, actor);
        for (const id of ["a", "b"]) await projects.add(keptProjectOf({ id }));
      });
      return actor;
    };
    /** Each call in a transaction of its own, as requests are. */
    const storeOf = (actor: Actor): LinkStore => {
      const act = <Value>(work: (store: LinkStore) => Promise<Value>) =>
        within((transaction) => work(openLinkStore(transaction, actor)));
      return {
        list: (project) => act((store) => store.list(project)),
        find: (project, id) => act((store) => store.find(project, id)),
        add: (links) => act((store) => store.add(links)),
        hasMark: (id, mark) => act((store) => store.hasMark(id, mark)),
        revoke: (id, at) => act((store) => store.revoke(id, at)),
        renew: (id, mark, day) => act((store) => store.renew(id, mark, day)),
        countSending: (id) => act((store) => store.countSending(id)),
      };
    };

    let places = 0;
    linkStoreContract(
      async () => {
        places += 1;
        return storeOf(await organisation());
      },
      (name) => `${places} ${name}`,
    );

    test("two organisations may have links of one id and never see or touch each other's", async () => {
      const [mine, theirs] = [storeOf(await organisation()), storeOf(await organisation())];
      const mark = `theirs ${randomUUID()}`;
      await theirs.add([{ link: linkOf({ id: "l1" }), mark }]);
      expect(await mine.list("a")).toEqual([]);
      expect(await mine.find("a", "l1")).toBeUndefined();
      expect(await mine.hasMark("l1", mark)).toBe(false);
      expect(await mine.revoke("l1", "2026-11-23T09:00:00.000Z")).toBe(false);
      await mine.countSending("l1");
      expect(await theirs.find("a", "l1")).toEqual(linkOf({ id: "l1" }));
    });

    test("a project that is deleted takes its links with it, and no other's", async () => {
      const actor = await organisation();
      const store = storeOf(actor);
      const links = ["a", "b"].map((project) => ({
        link: linkOf({ id: `l-${project}`, project }),
        mark: `${project} ${randomUUID()}`,
      }));
      await store.add(links);
      await within((transaction) => openProjectStore(transaction, actor).remove("a"));
      expect(await store.list("a")).toEqual([]);
      expect(await store.list("b")).toHaveLength(1);
    });
  });
}
