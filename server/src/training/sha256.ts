import { createHash } from "node:crypto";
import type { Sha256 } from "../../../core/src/training/index.ts";

export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
