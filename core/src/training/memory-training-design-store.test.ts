import { expect, test } from "vitest";
import { openMemoryTrainingDesignStore } from "./memory-training-design-store.ts";
import { keptDesignOf } from "./sample-design.ts";
import { attachmentStoreContract, trainingDesignStoreContract } from "./training-design-store.contract.ts";

trainingDesignStoreContract(async () => openMemoryTrainingDesignStore());
attachmentStoreContract(async () => openMemoryTrainingDesignStore());

test("a store opened on designs kept earlier goes on from them", async () => {
  const store = openMemoryTrainingDesignStore([keptDesignOf({ id: "a", revision: 4 })]);
  expect(await store.replace(keptDesignOf({ id: "a", revision: 5 }))).toBe("saved");
});
