import { createHmac } from "node:crypto";
import type { EmployeeId, Pseudonyms } from "../../../core/src/workforce/index.ts";

/**
 * Employee ids: the first 128 bits of HMAC-SHA-256 of the staff number, written as a UUID. Without the key nobody can
 * try staff numbers one by one.
 */
export function openPseudonyms(key: Buffer): Pseudonyms {
  return {
    employeeOf(staffNumber) {
      const digest = createHmac("sha256", key).update(staffNumber.trim()).digest("hex");
      const groups = [
        digest.slice(0, 8),
        digest.slice(8, 12),
        digest.slice(12, 16),
        digest.slice(16, 20),
        digest.slice(20, 32),
      ];
      return groups.join("-") as EmployeeId;
    },
  };
}
