import { openMemoryOwnRuleStore } from "./memory-own-rule-store.ts";
import { ownRuleStoreContract } from "./own-rule-store.contract.ts";

ownRuleStoreContract(async () => openMemoryOwnRuleStore());
