import { describe, expect, test } from "vitest";
import type { CategoryDefinition } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** A definition to store, with the facts that a test is about. */
export function definitionOf(
  facts: Partial<CategoryDefinition> & { readonly id: string },
): CategoryDefinition {
  return {
    version: 1,
    label: facts.id,
    context: "Sites de nettoyage",
    stake: "Former sans quitter le travail",
    decisionForm: "draft",
    decidedBy: "",
    rule: {
      work: {
        kind: "any",
        conditions: [
          { kind: "oneOf", attribute: "occupationCode", values: ["67*", "684a"] },
          { kind: "workAnswers", questions: ["learntInDays"], atLeast: 1 },
        ],
      },
      job: { kind: "not", condition: { kind: "gradeAtMost", collectiveAgreement: "3043", position: 2 } },
      metWhen: "anyDimension",
    },
    definedAt: "2026-03-02T08:00:00.000Z",
    definedBy: "account-1",
    ...facts,
  };
}

/** What any store of categories must do. `openStore` gives an empty one, with no other actor's categories in sight. */
export function categoryStoreContract(openStore: () => Promise<CategoryStore>): void {
  describe("a store of categories", () => {
    test("starts empty, and an unknown category has no version", async () => {
      const store = await openStore();
      expect(await store.latestVersions()).toEqual([]);
      expect(await store.versions("nobody")).toEqual([]);
    });

    test("gives back a definition as it was saved", async () => {
      const store = await openStore();
      const definition = definitionOf({ id: "a", label: "Agents d’entretien « du soir » — 100 % 🧹" });
      expect(await store.save(definition)).toBe("saved");
      expect(await store.versions("a")).toEqual([definition]);
      expect(await store.latestVersions()).toEqual([definition]);
    });

    test("keeps every version, oldest first, and lists the latest", async () => {
      const store = await openStore();
      const [first, second] = [definitionOf({ id: "a" }), definitionOf({ id: "a", version: 2, label: "B" })];
      await store.save(first);
      expect(await store.save(second)).toBe("saved");
      expect(await store.versions("a")).toEqual([first, second]);
      expect(await store.latestVersions()).toEqual([second]);
    });

    test("refuses any version but the next one, and then stores nothing", async () => {
      const store = await openStore();
      const first = definitionOf({ id: "a" });
      expect(await store.save(definitionOf({ id: "a", version: 2 }))).toBe("versionOutdated");
      await store.save(first);
      for (const version of [1, 3]) {
        expect(await store.save(definitionOf({ id: "a", version, label: "other" }))).toBe("versionOutdated");
      }
      expect(await store.versions("a")).toEqual([first]);
    });

    test("refuses a label that another category bears, whatever its case, accents and spaces", async () => {
      const store = await openStore();
      await store.save(definitionOf({ id: "a", label: "Agents de propreté" }));
      expect(await store.save(definitionOf({ id: "b", label: " agents  de PROPRETE" }))).toBe("labelTaken");
      expect(await store.versions("b")).toEqual([]);
      expect(await store.save(definitionOf({ id: "a", version: 2, label: "AGENTS DE PROPRETÉ" }))).toBe(
        "saved",
      );
    });

    test("says labelTaken before versionOutdated", async () => {
      const store = await openStore();
      await store.save(definitionOf({ id: "a", label: "same" }));
      expect(await store.save(definitionOf({ id: "b", version: 7, label: "same" }))).toBe("labelTaken");
    });

    test("frees a label that the latest version no longer bears", async () => {
      const store = await openStore();
      await store.save(definitionOf({ id: "a", label: "old" }));
      await store.save(definitionOf({ id: "a", version: 2, label: "new" }));
      expect(await store.save(definitionOf({ id: "b", label: "old" }))).toBe("saved");
    });

    test("lists categories in the order of their labels, accents and case aside", async () => {
      const store = await openStore();
      for (const label of ["zinc", "Été", "abeille", "École"])
        await store.save(definitionOf({ id: label, label }));
      const labels = (await store.latestVersions()).map((definition) => definition.label);
      expect(labels).toEqual(["abeille", "École", "Été", "zinc"]);
    });
  });
}
