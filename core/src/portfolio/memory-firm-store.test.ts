import { firmStoreContract } from "./firm-store.contract.ts";
import { openMemoryFirmStore } from "./memory-firm-store.ts";

firmStoreContract(async () => openMemoryFirmStore());
