import { expect, test } from "vitest";
import { categoryStoreContract, definitionOf } from "./category-store.contract.ts";
import { openMemoryCategoryStore } from "./memory-category-store.ts";

categoryStoreContract(async () => openMemoryCategoryStore());

test("a store opened on versions written earlier goes on from them", async () => {
  const versions = [definitionOf({ id: "a" }), definitionOf({ id: "a", version: 2 })];
  const store = openMemoryCategoryStore(versions);
  expect(store.all()).toEqual(versions);
  expect(await store.save(definitionOf({ id: "a", version: 2 }))).toBe("versionOutdated");
  expect(await store.save(definitionOf({ id: "a", version: 3 }))).toBe("saved");
});
