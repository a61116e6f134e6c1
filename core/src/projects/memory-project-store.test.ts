import { openMemoryProjectStore } from "./memory-project-store.ts";
import { projectStoreContract } from "./project-store.contract.ts";

projectStoreContract(async () => openMemoryProjectStore());
