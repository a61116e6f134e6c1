import { describe, expect, test } from "vitest";
import { moveFactsOf, moveless } from "./move-facts.ts";
import type { ProjectStore } from "./ports.ts";
import { keptProjectOf } from "./sample-kept-project.ts";
import { projectAt } from "./sample-project.ts";
import { projectSteps } from "./vocabulary.ts";

/** What any store of projects must do. `openStore` gives an empty one, with nobody else's projects in sight. */
export function projectStoreContract(openStore: () => Promise<ProjectStore>): void {
  listContract(openStore);
  describe("a store of projects", () => {
    test("starts empty, and knows no project", async () => {
      const store = await openStore();
      expect(await store.list()).toEqual([]);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
    });

    test.each(projectSteps)(
      "gives back a project at %s as it was kept, every passage in its place",
      async (step) => {
        const store = await openStore();
        const content = projectAt(step, { label: "Équipe « du soir » — 100 % 🧹" });
        const kept = keptProjectOf({ id: "a", content });
        await store.add(kept);
        expect(await store.find("a")).toEqual(kept);
      },
    );

    test("keeps the first of two under one id, and tells the second that it is taken", async () => {
      const store = await openStore();
      const first = keptProjectOf({ id: "a" });
      expect(await store.add(first)).toBe(true);
      expect(await store.add(keptProjectOf({ id: "a", content: projectAt("idea") }))).toBe(false);
      expect(await store.find("a")).toEqual(first);
      expect(await store.list()).toHaveLength(1);
    });

    test("keeps the next revision whole, and no other one", async () => {
      const store = await openStore();
      await store.add(keptProjectOf({ id: "a" }));
      const second = keptProjectOf({ id: "a", revision: 2, content: projectAt("planned", { actors: [] }) });
      expect(await store.replace(second)).toBe("saved");
      for (const revision of [1, 2, 4]) {
        expect(await store.replace(keptProjectOf({ id: "a", revision }))).toBe("revisionOutdated");
      }
      expect(await store.find("a")).toEqual(second);
    });

    test("says that a project is unknown before anything about its revision", async () => {
      const store = await openStore();
      expect(await store.replace(keptProjectOf({ id: "a", revision: 7 }))).toBe("unknownDocument");
      expect(await store.list()).toEqual([]);
    });

    test("forgets what is removed", async () => {
      const store = await openStore();
      await store.add(keptProjectOf({ id: "a" }));
      expect(await store.remove("a")).toBe(true);
      expect(await store.find("a")).toBeUndefined();
      expect(await store.remove("a")).toBe(false);
    });
  });
}

function listContract(openStore: () => Promise<ProjectStore>): void {
  describe("the list of a store of projects", () => {
    test("gives the one saved last first, then by id", async () => {
      const store = await openStore();
      const [early, late] = ["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"];
      await store.add(keptProjectOf({ id: "a", savedAt: early }));
      await store.add(keptProjectOf({ id: "c", savedAt: late }));
      await store.add(keptProjectOf({ id: "b", savedAt: late }));
      expect((await store.list()).map(({ id }) => id)).toEqual(["b", "c", "a"]);
    });

    test("tells of each as it is now what its next moves are read from, and no note, decision or hour", async () => {
      const store = await openStore();
      await store.add(keptProjectOf({ id: "a", content: projectAt("idea") }));
      const note = { id: "n1", day: "2026-03-01", by: "", words: "Entre nous." };
      const { content, ...rest } = keptProjectOf({ id: "a", revision: 2 });
      const planned = { ...content, ...projectAt("planned", { label: "Renommé", notes: [note] }) };
      await store.replace({ ...rest, content: planned });
      const [line] = await store.list();
      expect(line).toEqual({ ...rest, facts: moveFactsOf(planned) });
      for (const part of moveless) expect(line?.facts).not.toHaveProperty(part);
      expect(JSON.stringify(line)).not.toContain("Entre nous.");
    });
  });
}
