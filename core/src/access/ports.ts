import type { AuditEntry, Organisation } from "./model.ts";

/** Append-only. Written in the transaction of the act it tells. */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<void>;
  /** Latest first. */
  latest(count: number): Promise<readonly AuditEntry[]>;
}

/** The organisations an account belongs to. */
export interface OrganisationStore {
  mine(): Promise<readonly Organisation[]>;
  /** Renames the organisation looked at. */
  rename(name: string): Promise<void>;
  /** Deletes the fictional organisations that the account owns with all that belongs to them, but audit lines. */
  eraseFictional(): Promise<void>;
}
