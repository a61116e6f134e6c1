import { linkStoreContract } from "./link-store.contract.ts";
import { openMemoryLinkStore } from "./memory-link-store.ts";

linkStoreContract(
  async () => openMemoryLinkStore(),
  (name) => `mark of ${name}`,
);
