import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import type { LinkStore } from "./ports.ts";
import { linkOf } from "./sample-links.ts";

/**
 * What any store of links must do. `openStore` gives an empty one of an organisation that has the projects "a" and "b";
 * marks are unique in a whole installation, so `mark` makes them so.
 */
export function linkStoreContract(openStore: () => Promise<LinkStore>, mark: (name: string) => string): void {
  const marked = (id: string, project = "a") => ({ link: linkOf({ id, project }), mark: mark(id) });
  describe("a store of links", () => {
    test("starts empty", async () => {
      const store = await openStore();
      expect(await store.list("a")).toEqual([]);
      expect(await store.find("a", "l1")).toBeUndefined();
      expect(await store.revoke("l1", "2026-11-23T09:00:00.000Z")).toBe(false);
      await store.add([]);
    });

    test("gives back what was added, project by project, made last first", async () => {
      const store = await openStore();
      await store.add([marked("l1"), marked("l2"), marked("l3", "b")]);
      await store.add([marked("l0")]);
      expect((await store.list("a")).map(({ id }) => id)).toEqual(["l0", "l2", "l1"]);
      expect(await store.find("a", "l1")).toEqual(linkOf({ id: "l1" }));
      expect(await store.find("b", "l1")).toBeUndefined();
    });

    test("knows a link's mark from any other", async () => {
      const store = await openStore();
      const [one, other] = [marked("l1"), marked("l2")];
      await store.add([one, other]);
      expect(await store.hasMark("l1", one.mark)).toBe(true);
      expect(await store.hasMark("l1", other.mark)).toBe(false);
      expect(await store.hasMark("l3", one.mark)).toBe(false);
    });

    test("a link stops once, at the first moment it was told to", async () => {
      const store = await openStore();
      await store.add([marked("l1"), marked("l2")]);
      expect(await store.revoke("l1", "2026-11-23T09:00:00.000Z")).toBe(true);
      expect(await store.revoke("l1", "2026-11-23T10:00:00.000Z")).toBe(false);
      expect(await store.find("a", "l1")).toMatchObject({ revokedAt: "2026-11-23T09:00:00.000Z" });
      expect(await store.find("a", "l2")).toMatchObject({ revokedAt: "" });
    });

    test("a renewed link has another mark and another last day, and may be sent again", async () => {
      const store = await openStore();
      const one = marked("l1");
      await store.add([one]);
      await store.countSending("l1");
      await store.countSending("l1");
      expect(await store.find("a", "l1")).toMatchObject({ timesSent: 2 });
      await store.renew("l1", mark("new"), "2027-01-01" as Day);
      expect(await store.hasMark("l1", one.mark)).toBe(false);
      expect(await store.hasMark("l1", mark("new"))).toBe(true);
      expect(await store.find("a", "l1")).toMatchObject({ expiresOn: "2027-01-01", timesSent: 0 });
    });
  });
}
