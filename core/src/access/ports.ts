import type { AuditEntry } from "./model.ts";

/** Append-only. Written in the transaction of the act it tells. */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<void>;
  /** Latest first. */
  latest(count: number): Promise<readonly AuditEntry[]>;
}
