import { beforeEach, describe } from "vitest";
import { comparisonContract } from "./comparison.contract.ts";
import { cancellationContract, replacementContract } from "./replacement.contract.ts";
import { type StoreWorld, storeActs } from "./sample-store.ts";
import { stagedFileContract, stopTotalsContract, storedFileContract } from "./staged-file.contract.ts";
import { establishmentContract, storedMonthContract } from "./stored-month.contract.ts";
import { trainingContract } from "./trainings.contract.ts";
import { twinRunContract } from "./twin-run.contract.ts";
import { workKnowledgeContract } from "./work-knowledge.contract.ts";

/** What any store of the workforce must do. `open` gives two empty organisations. */
export function workforceStoreContract(name: string, open: () => Promise<StoreWorld>): void {
  describe(`a store of the workforce: ${name}`, () => {
    let world: StoreWorld;
    beforeEach(async () => {
      world = await open();
    });
    const acts = storeActs(() => world);

    stagedFileContract(acts);
    storedFileContract(acts);
    stopTotalsContract(acts);
    replacementContract(acts);
    cancellationContract(acts);
    comparisonContract(acts);
    storedMonthContract(acts);
    establishmentContract(acts);
    trainingContract(acts);
    workKnowledgeContract(acts);
    twinRunContract(open);
  });
}
