import { describe, expect, test } from "vitest";
import type { DiagnosisStore } from "./ports.ts";
import { answerOf, diagnosisOf, jointActs, keptOf } from "./sample-diagnosis.ts";

/** What any store of diagnoses must do. `openStore` gives an empty one, with nobody else's diagnoses in sight. */
export function diagnosisStoreContract(openStore: () => Promise<DiagnosisStore>): void {
  removalContract(openStore);
  linksContract(openStore);
  describe("a store of diagnoses", () => {
    test("starts empty, and knows no diagnosis", async () => {
      const store = await openStore();
      expect(await store.list()).toEqual([]);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
    });

    test("gives back a diagnosis as it was kept, every answer with its author and day", async () => {
      const store = await openStore();
      const content = diagnosisOf({
        label: "Équipe « du soir » — 100 % 🧹",
        category: { id: "c", version: 2, label: "Agents" },
        answers: [answerOf("motive.resources", "unknown", { note: "à vérifier" })],
        acts: [...jointActs],
        figures: { leavers: { value: 0, source: { kind: "payroll", month: "2026-10" } } },
        assumptions: { hourCost: { low: 1, likely: 2, high: 3 } },
      });
      const kept = keptOf({ id: "a", content });
      await store.add(kept);
      expect(await store.find("a")).toEqual(kept);
    });

    test("keeps the first of two under one id, and tells the second that it is taken", async () => {
      const store = await openStore();
      const first = keptOf({ id: "a" });
      expect(await store.add(first)).toBe(true);
      expect(await store.add(keptOf({ id: "a", content: diagnosisOf({ label: "Autre" }) }))).toBe(false);
      expect(await store.find("a")).toEqual(first);
      expect(await store.list()).toHaveLength(1);
    });

    test("keeps the next revision whole, and no other one", async () => {
      const store = await openStore();
      await store.add(keptOf({ id: "a" }));
      const second = keptOf({ id: "a", revision: 2, content: diagnosisOf({ label: "B", stakeholders: [] }) });
      expect(await store.replace(second)).toBe("saved");
      for (const revision of [1, 2, 4]) {
        expect(await store.replace(keptOf({ id: "a", revision }))).toBe("revisionOutdated");
      }
      expect(await store.find("a")).toEqual(second);
    });

    test("says that a diagnosis is unknown before anything about its revision", async () => {
      const store = await openStore();
      expect(await store.replace(keptOf({ id: "a", revision: 7 }))).toBe("unknownDocument");
      expect(await store.list()).toEqual([]);
    });

    test("lists the one saved last first, without its answers, under its present name", async () => {
      const store = await openStore();
      const [early, late] = ["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"];
      await store.add(keptOf({ id: "a", savedAt: early }));
      await store.add(keptOf({ id: "c", savedAt: late }));
      await store.add(keptOf({ id: "b", savedAt: late }));
      expect((await store.list()).map(({ id }) => id)).toEqual(["b", "c", "a"]);
      const renamed = keptOf({ id: "a", revision: 2, content: diagnosisOf({ label: "Renommé" }) });
      await store.replace(renamed);
      const { content, ...rest } = renamed;
      expect((await store.list())[0]).toEqual({ ...rest, label: content.label, category: "" });
    });
  });
}

function removalContract(openStore: () => Promise<DiagnosisStore>): void {
  describe("what a store of diagnoses no longer has", () => {
    test("forgets what is removed", async () => {
      const store = await openStore();
      await store.add(keptOf({ id: "a" }));
      expect(await store.remove("a")).toBe(true);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
    });
  });
}

function linksContract(openStore: () => Promise<DiagnosisStore>): void {
  describe("the list of a store of diagnoses", () => {
    test("tells in the list which category a diagnosis is about, as it is now", async () => {
      const store = await openStore();
      await store.add(keptOf({ id: "a" }));
      const category = { id: "c", version: 2, label: "Agents" };
      await store.replace(keptOf({ id: "a", revision: 2, content: diagnosisOf({ category }) }));
      expect(await store.list()).toMatchObject([{ id: "a", category: "c" }]);
    });
  });
}
