import { diagnosisStoreContract } from "./diagnosis-store.contract.ts";
import { openMemoryDiagnosisStore } from "./memory-diagnosis-store.ts";

diagnosisStoreContract(async () => openMemoryDiagnosisStore());
