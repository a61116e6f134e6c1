import { describe, expect, test } from "vitest";
import type { FirmStore } from "./ports.ts";
import { firmOf, keptFirmOf } from "./sample-firm.ts";

/** What any store of firms must do. `openStore` gives an empty one, with nobody else's firms in sight. */
export function firmStoreContract(openStore: () => Promise<FirmStore>): void {
  describe("a store of firms", () => {
    test("starts empty, and knows no firm", async () => {
      const store = await openStore();
      expect(await store.all()).toEqual([]);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
      expect(await store.replace(keptFirmOf({ id: "a", revision: 7 }))).toBe("unknownDocument");
    });

    test("gives back firms as they were kept, in the order of ids", async () => {
      const store = await openStore();
      const [first, second] = [
        keptFirmOf({ id: "b" }),
        keptFirmOf({ id: "a", content: firmOf({ label: "Été 100 % 🧹" }) }),
      ];
      await store.add(first);
      await store.add(second);
      expect(await store.all()).toEqual([second, first]);
      expect(await store.find("b")).toEqual(first);
    });

    test("keeps the first of two under one id, and tells the second that it is taken", async () => {
      const store = await openStore();
      const first = keptFirmOf({ id: "a" });
      expect(await store.add(first)).toBe(true);
      expect(await store.add(keptFirmOf({ id: "a", content: firmOf({ label: "Autre" }) }))).toBe(false);
      expect(await store.all()).toEqual([first]);
    });

    test("keeps the next revision whole, and no other one", async () => {
      const store = await openStore();
      await store.add(keptFirmOf({ id: "a" }));
      const second = keptFirmOf({ id: "a", revision: 2, content: firmOf({ calls: [] }) });
      expect(await store.replace(second)).toBe("saved");
      for (const revision of [1, 2, 4])
        expect(await store.replace(keptFirmOf({ id: "a", revision }))).toBe("revisionOutdated");
      expect(await store.find("a")).toEqual(second);
    });

    test("forgets what is removed", async () => {
      const store = await openStore();
      await store.add(keptFirmOf({ id: "a" }));
      expect(await store.remove("a")).toBe(true);
      expect(await store.all()).toEqual([]);
    });
  });
}
